import { TextInput } from '@mantine/core'
import { formatShortDay } from '../../../../shared/locale/dates.ts'
import { addDays, addMonths, type Day } from '../../../../shared/workshop/days.ts'
import { useClient } from '../../../client/index.ts'
import { usePanelText } from '../usePanelText.ts'
import { useToday } from '../useToday.ts'
import { setDraft } from './captureStore.ts'
import type { PickProps } from './PickChip.tsx'
import { PickPopover } from './PickPopover.tsx'
import styles from './ReadBack.module.css'

const duePicks = [
  { name: 'dueTomorrow', from: (today: Day) => addDays(today, 1) },
  { name: 'dueWeek', from: (today: Day) => addDays(today, 7) },
  { name: 'dueFortnight', from: (today: Day) => addDays(today, 14) },
  { name: 'dueMonth', from: (today: Day) => addMonths(today, 1) },
] as const

export default function DueChoice({ said, at, onClose, onDone }: PickProps) {
  const text = usePanelText()
  const today = useToday()
  const language = useClient(client => client.preferences.language)
  const take = (day: string) => setDraft(draft => ({ ...draft, picks: { ...draft.picks, due: day } }))
  return (
    <PickPopover at={at} onClose={onClose} title={text('capture.pickDue')}>
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
        value={said}
        onChange={event => take(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') onDone()
        }}
      />
    </PickPopover>
  )
}
