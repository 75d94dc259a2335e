import type { ReactNode } from 'react'
import type { Actor, Step } from '../../../shared/process/schema.ts'
import { allLanes, isAccountable, isResponsible, lettersOf } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { firstOf, type SideDegree } from '../scene/sideDegrees.ts'
import styles from './Side.module.css'

type Props = { readonly state: WorkshopState; readonly step: Step; readonly degree: SideDegree }

/** Who answers for the step and who does it, as shapes; quietly who is asked. */
export function Responsibilities({ state, step, degree }: Props) {
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
        <Lanes lanes={accountable} most={degree.lanes}>
          {lane => (
            <li key={lane.id} className={styles.accountable}>
              <span className={styles.filled}>{lane.shortName}</span>
              <People state={state} lane={lane} most={degree.people} />
            </li>
          )}
        </Lanes>
      </section>
      <section>
        <h2 className={styles.heading}>{t('wall.focus.responsible')}</h2>
        {responsible.length === 0 && <p>{t('wall.focus.nobodyResponsible')}</p>}
        <Lanes lanes={responsible} most={degree.lanes}>
          {lane => (
            <li key={lane.id} className={styles.outlined}>
              {lane.shortName}
            </li>
          )}
        </Lanes>
      </section>
      {degree.hasConsulted && consulted.length > 0 && (
        <section>
          <h2 className={styles.heading}>{t('wall.focus.consulted')}</h2>
          <p className={styles.quiet}>{consulted.map(({ shortName }) => shortName).join(', ')}</p>
        </section>
      )}
    </>
  )
}

/** The first lanes, and how many more there are. */
function Lanes(props: {
  readonly lanes: readonly Actor[]
  readonly most: number
  readonly children: (lane: Actor) => ReactNode
}) {
  const t = useTranslate()
  const { shown, left } = firstOf(props.lanes, props.most)
  return (
    <ul className={styles.actors}>
      {shown.map(props.children)}
      {left > 0 && <li className={styles.more}>{t('wall.opening.morePeople', { count: left })}</li>}
    </ul>
  )
}

/** Who sits here for that lane. Without a list of people nothing is said about who is missing. */
function People(props: { readonly state: WorkshopState; readonly lane: Actor; readonly most: number }) {
  const { state, lane, most } = props
  const t = useTranslate()
  const here = state.people.filter(
    ({ laneId, attendance }) => laneId === lane.id && attendance !== 'apologies',
  )
  if (state.people.length === 0 || most === 0) return null
  const { shown, left } = firstOf(here, most)
  const names = shown.map(({ name }) => name).join(', ')
  return (
    <span className={styles.people}>
      <span className={left > 0 ? styles.oneName : undefined}>
        {here.length === 0 ? t('wall.focus.notHere') : names}
      </span>
      {left > 0 && <span className={styles.count}>{t('wall.opening.morePeople', { count: left })}</span>}
    </span>
  )
}
