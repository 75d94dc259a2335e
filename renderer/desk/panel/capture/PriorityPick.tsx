import { IconFlag } from '@tabler/icons-react'
import { entryFields } from '../../../../shared/workshop/entryFields.ts'
import { usePanelText } from '../usePanelText.ts'
import { setDraft } from './captureStore.ts'
import { PickPopover } from './PickPopover.tsx'
import styles from './ReadBack.module.css'

const levels = entryFields.action.priority.options

export function PriorityPick({ priority }: { readonly priority: string }) {
  const text = usePanelText()
  const said = levels.find(level => level === priority)
  const take = (level: string) =>
    setDraft(draft => ({ ...draft, picks: { ...draft.picks, priority: level } }))
  return (
    <PickPopover
      icon={IconFlag}
      title={text('capture.pickPriority')}
      label={
        said === undefined
          ? text('capture.pickPriority')
          : text('capture.priority', { level: text(`choice.${said}`).toLowerCase() })
      }
      isSaid={said !== undefined}
    >
      {done => (
        <div className={styles.options}>
          {[...levels, ''].map(level => (
            <button
              key={level}
              type="button"
              className={styles.option}
              onClick={() => {
                take(level)
                done()
              }}
            >
              {level === ''
                ? text('capture.priorityNone')
                : text(`choice.${level as (typeof levels)[number]}`)}
            </button>
          ))}
        </div>
      )}
    </PickPopover>
  )
}
