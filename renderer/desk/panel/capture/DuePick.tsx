import { TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { formatShortDay } from '../../../../shared/locale/dates.ts'
import { addDays, addMonths, type Day } from '../../../../shared/workshop/days.ts'
import { useClient } from '../../../client/index.ts'
import { usePanelText } from '../usePanelText.ts'
import { useToday } from '../useToday.ts'
import { setDraft } from './captureStore.ts'
import { PickPopover } from './PickPopover.tsx'
import styles from './ReadBack.module.css'

const duePicks = [
  { name: 'dueTomorrow', from: (today: Day) => addDays(today, 1) },
  { name: 'dueWeek', from: (today: Day) => addDays(today, 7) },
  { name: 'dueFortnight', from: (today: Day) => addDays(today, 14) },
  { name: 'dueMonth', from: (today: Day) => addMonths(today, 1) },
] as const

/** When it is due: the usual terms by one press, or any day. */
export function DuePick({ due, label }: { readonly due: string; readonly label: string }) {
  const text = usePanelText()
  const isSaid = due !== ''
  return (
    <PickPopover
      icon={IconCalendar}
      title={text('capture.pickDue')}
      label={isSaid ? <SaidDue date={label} /> : text('capture.pickDue')}
      isSaid={isSaid}
    >
      {done => <Days due={due} onDone={done} />}
    </PickPopover>
  )
}

/** A day beside a calendar needs no word, except where it is read aloud. */
function SaidDue({ date }: { readonly date: string }) {
  const text = usePanelText()
  return (
    <span>
      <span className="visuallyHidden">{text('capture.pickDue')} </span>
      {date}
    </span>
  )
}

function Days({ due, onDone }: { readonly due: string; readonly onDone: () => void }) {
  const text = usePanelText()
  const today = useToday()
  const language = useClient(client => client.preferences.language)
  const take = (day: string) => setDraft(draft => ({ ...draft, picks: { ...draft.picks, due: day } }))
  return (
    <>
      <div className={styles.options}>
        {duePicks.map(({ name, from }) => (
          <button
            key={name}
            type="button"
            className={styles.option}
            onClick={() => {
              take(from(today) ?? '')
              onDone()
            }}
          >
            {text(`capture.${name}`)}{' '}
            <span className={styles.role}>{formatShortDay(from(today) ?? '', language)}</span>
          </button>
        ))}
        <button
          type="button"
          className={styles.option}
          onClick={() => {
            take('')
            onDone()
          }}
        >
          {text('capture.dueNone')}
        </button>
      </div>
      <TextInput
        type="date"
        size="sm"
        label={text('capture.dueField')}
        value={due}
        onChange={event => take(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') onDone()
        }}
      />
    </>
  )
}
