import { type FormEvent, useState } from 'react'
import styles from '../frame/Plain.module.css'
import { useFocusAtFirst } from '../frame/useFocusAtFirst.ts'
import { myLaneId, myName } from '../now/myLane.ts'
import type { SessionState } from '../session/session.ts'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import own from './Join.module.css'

/** Name, if the rule wants one, and lane. @param onClose absent while joining: then it cannot be left out. */
export function Introduce({ onClose }: { onClose?: () => void }) {
  const session = useActs()
  const shared = useSession(state => state.shared)
  // As they were when the form was opened: what is not touched in it stays as the facilitator has it by then.
  const [before] = useState(() => formOf(session.store.getState(), onClose !== undefined))
  const [name, setName] = useState(before.name)
  const [picked, setPicked] = useState(before.laneId)
  const title = useFocusAtFirst()
  if (shared === null) return null
  const { lanes, rule } = shared
  const laneId = lanes.some(({ id }) => id === picked) ? picked : null

  const save = (event: FormEvent) => {
    event.preventDefault()
    const known = name.trim()
    session.setIdentity({ ...session.store.getState().identity, name: known, laneId, isIntroduced: true })
    const changes = {
      ...(rule === 'named' && (!onClose || known !== before.name) ? { name: known } : {}),
      ...(!onClose || laneId !== before.laneId ? { laneId } : {}),
    }
    if (Object.keys(changes).length > 0) session.send({ type: 'setMe', ...changes })
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

/** A phone that is new here is offered what its owner said the last time. */
function formOf(state: SessionState, isCorrection: boolean): { name: string; laneId: string | null } {
  const { identity } = state
  return isCorrection
    ? { name: myName(state), laneId: myLaneId(state) }
    : { name: state.own?.name || identity.name, laneId: state.own?.laneId ?? identity.laneId }
}
