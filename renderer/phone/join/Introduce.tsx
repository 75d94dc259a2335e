import { type FormEvent, useState } from 'react'
import styles from '../frame/Plain.module.css'
import { useFocusAtFirst } from '../frame/useFocusAtFirst.ts'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import own from './Join.module.css'

/** Name, if the rule wants one, and lane. @param onClose absent while joining: then it cannot be left out. */
export function Introduce({ onClose }: { onClose?: () => void }) {
  const session = useActs()
  const shared = useSession(state => state.shared)
  const identity = useSession(state => state.identity)
  const ownLaneId = useSession(state => state.own?.laneId)
  const [name, setName] = useState(identity.name)
  const [picked, setPicked] = useState<string | null>(ownLaneId ?? identity.laneId)
  const title = useFocusAtFirst()
  if (shared === null) return null
  const { lanes, rule } = shared
  const laneId = lanes.some(({ id }) => id === picked) ? picked : null

  const save = (event: FormEvent) => {
    event.preventDefault()
    const known = name.trim()
    session.setIdentity({ ...session.store.getState().identity, name: known, laneId, isIntroduced: true })
    session.send({ type: 'setMe', name: rule === 'named' ? known : '', laneId })
    onClose?.()
  }
  return (
    <main className={styles.page}>
      <p className={styles.brand}>{t('me.lead', { title: shared.title })}</p>
      <h1 className={styles.title} tabIndex={-1} ref={title}>
        {t('me.title')}
      </h1>
      <form className={own.form} onSubmit={save}>
        {rule === 'named' ? (
          <>
            <label className={own.label} htmlFor="name">
              {t('me.name')}
            </label>
            <input
              id="name"
              className="field"
              value={name}
              maxLength={80}
              autoComplete="name"
              enterKeyHint="next"
              aria-describedby="promise"
              onChange={event => setName(event.target.value)}
            />
            <p id="promise" className="hint">
              {t('promise.named')} {t('me.nameHint')}
            </p>
          </>
        ) : (
          <p>
            <strong>{t('me.noName')}</strong> {t(`promise.${rule}`)}
          </p>
        )}
        <fieldset className={own.lanes}>
          <legend>{t('me.lane')}</legend>
          {[...lanes, { id: null, name: t('me.noLane') }].map(lane => (
            <label key={lane.id ?? ''} className={own.lane}>
              <input
                type="radio"
                name="lane"
                checked={laneId === lane.id}
                onChange={() => setPicked(lane.id)}
              />
              <span>{lane.name}</span>
            </label>
          ))}
        </fieldset>
        <div className={own.foot}>
          {onClose && (
            <button type="button" onClick={onClose}>
              {t('me.cancel')}
            </button>
          )}
          <button type="submit" className="primary">
            {onClose ? t('me.save') : t('me.start')}
          </button>
        </div>
      </form>
    </main>
  )
}
