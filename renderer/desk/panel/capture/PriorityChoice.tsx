import { entryFields } from '../../../../shared/workshop/entryFields.ts'
import { usePanelText } from '../usePanelText.ts'
import { setDraft } from './captureStore.ts'
import type { PickProps } from './PickChip.tsx'
import { PickPopover } from './PickPopover.tsx'
import styles from './ReadBack.module.css'

export default function PriorityChoice({ at, onClose, onDone }: PickProps) {
  const text = usePanelText()
  const take = (priority: string) => {
    setDraft(draft => ({ ...draft, picks: { ...draft.picks, priority } }))
    onDone()
  }
  return (
    <PickPopover at={at} onClose={onClose} title={text('capture.pickPriority')}>
      <div className={styles.options}>
        {entryFields.action.priority.options.map(level => (
          <button key={level} type="button" className={styles.option} onClick={() => take(level)}>
            {text(`choice.${level}`)}
          </button>
        ))}
        <button type="button" className={styles.option} onClick={() => take('')}>
          {text('capture.priorityNone')}
        </button>
      </div>
    </PickPopover>
  )
}
