import { formatClock, formatMinutes } from '../../../../shared/locale/dates.ts'
import { actualTotalMs, plannedTotalMinutes } from '../../../../shared/workshop/selectors.ts'
import { useClient, useNow, useWorkshop } from '../../../client/index.ts'
import { DialogFrame } from '../../../ui/DialogFrame.tsx'
import { closeDialog } from '../../deskStore.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import { localTimeZone } from '../../panel/useToday.ts'
import styles from '../dialogs.module.css'
import { AgendaRow } from './AgendaRow.tsx'
import { minutesLeft } from './minutesLeft.ts'

const minuteMs = 60_000
const tickMs = 5000

/** Planned against actual, step by step, and when the walk will end if it goes on as planned. */
export default function AgendaDialog() {
  const text = usePanelText()
  const language = useClient(client => client.preferences.language)
  const state = useWorkshop(workshop => workshop)
  const now = useNow(tickMs)
  const planned = plannedTotalMinutes(state)
  const actual = Math.round(actualTotalMs(state, now) / minuteMs)
  const isWalking = state.walk.startedAt !== null && state.walk.endedAt === null
  return (
    <DialogFrame title={text('agenda.title')} size="48rem" onClose={closeDialog}>
      <table className={styles.table}>
        <caption className="visuallyHidden">{text('agenda.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('agenda.step')}</th>
            <th scope="col">{text('agenda.planned')}</th>
            <th scope="col">{text('agenda.actual')}</th>
            <th scope="col">{text('agenda.difference')}</th>
            <th scope="col">{text('agenda.done')}</th>
          </tr>
        </thead>
        <tbody>
          {state.process.steps.map((step, at) => (
            <AgendaRow key={step.id} step={step} number={at + 1} now={now} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text('agenda.total')}</th>
            <td className={styles.number}>{formatMinutes(planned, language)}</td>
            <td className={styles.number}>{formatMinutes(actual, language)}</td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
      <p className={styles.quiet}>
        {isWalking
          ? text('agenda.endsAt', {
              time: formatClock(now + minutesLeft(state, now) * minuteMs, language, localTimeZone()),
            })
          : text('agenda.planEnds', { time: formatMinutes(planned, language) })}
      </p>
    </DialogFrame>
  )
}
