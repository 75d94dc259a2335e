import { findActor } from '../../../shared/workshop/selectors.ts'
import type { Person, WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import fit from '../frame/fit.module.css'
import { type Setting, useFit } from '../frame/useFit.ts'
import styles from './People.module.css'

const settings: readonly Setting[] = [
  { columns: 1, size: 1.2 },
  { columns: 1, size: 1 },
  { columns: 2, size: 1 },
]

/** Who is here and for which lane, then who sent apologies. */
export function People({ state }: { readonly state: WorkshopState }) {
  const t = useTranslate()
  const here = state.people.filter(({ attendance }) => attendance !== 'apologies')
  const apologies = state.people.filter(({ attendance }) => attendance === 'apologies')
  const [list, shown] = useFit(settings, here.length, here.length)
  return (
    <div className={styles.people}>
      <ul ref={list} className={fit.list}>
        {here.map(person => (
          <PersonLine key={person.id} state={state} person={person} />
        ))}
      </ul>
      {shown < here.length && (
        <p className={styles.quiet}>{t('wall.opening.morePeople', { count: here.length - shown })}</p>
      )}
      {apologies.length > 0 && (
        <p className={styles.quiet}>
          {t('wall.opening.apologies')}: {apologies.map(({ name }) => name).join(', ')}
        </p>
      )}
    </div>
  )
}

function PersonLine({ state, person }: { readonly state: WorkshopState; readonly person: Person }) {
  const t = useTranslate()
  const lane = person.laneId === null ? undefined : findActor(state, person.laneId)
  return (
    <li className={styles.person}>
      <b>{person.name}</b>
      <span className={styles.role}>
        {lane?.shortName ?? person.role}
        {person.attendance === 'part' && `, ${t('wall.opening.part')}`}
      </span>
    </li>
  )
}
