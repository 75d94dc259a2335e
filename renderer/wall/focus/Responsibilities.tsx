import type { Actor, Step } from '../../../shared/process/schema.ts'
import { allLanes, isAccountable, isResponsible, lettersOf } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import styles from './Side.module.css'

/** Who answers for the step and who does it, as shapes; quietly who is asked. */
export function Responsibilities({ state, step }: { readonly state: WorkshopState; readonly step: Step }) {
  const t = useTranslate()
  const lanes = allLanes(state)
  const accountable = lanes.filter(({ id }) => isAccountable(lettersOf(step, id)))
  const responsible = lanes.filter(({ id }) => isResponsible(lettersOf(step, id)))
  const consulted = lanes.filter(({ id }) => lettersOf(step, id) === 'C')
  return (
    <>
      <section>
        <h2 className={styles.heading}>{t('wall.focus.accountable')}</h2>
        {accountable.length === 0 && <p>{t('wall.focus.nobodyAccountable')}</p>}
        <ul className={styles.actors}>
          {accountable.map(lane => (
            <li key={lane.id} className={styles.accountable}>
              <span className={styles.filled}>{lane.shortName}</span>
              <People state={state} lane={lane} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className={styles.heading}>{t('wall.focus.responsible')}</h2>
        {responsible.length === 0 && <p>{t('wall.focus.nobodyResponsible')}</p>}
        <ul className={styles.actors}>
          {responsible.map(lane => (
            <li key={lane.id} className={styles.outlined}>
              {lane.shortName}
            </li>
          ))}
        </ul>
      </section>
      {consulted.length > 0 && (
        <section>
          <h2 className={styles.heading}>{t('wall.focus.consulted')}</h2>
          <p className={styles.quiet}>{consulted.map(({ shortName }) => shortName).join(', ')}</p>
        </section>
      )}
    </>
  )
}

/** Who sits here for that lane. Without a list of people nothing is said about who is missing. */
function People({ state, lane }: { readonly state: WorkshopState; readonly lane: Actor }) {
  const t = useTranslate()
  const here = state.people.filter(
    ({ laneId, attendance }) => laneId === lane.id && attendance !== 'apologies',
  )
  if (state.people.length === 0) return null
  return (
    <span className={styles.quiet}>
      {here.length === 0 ? t('wall.focus.notHere') : here.map(({ name }) => name).join(', ')}
    </span>
  )
}
