import { useRef, useState } from 'react'
import { send, useWorkshop } from '../../../client/index.ts'
import { useCanWrite } from '../useCanWrite.ts'
import { usePanelText } from '../usePanelText.ts'
import styles from './PlannedMinutes.module.css'

/** The planned minutes of a step, changed where they stand: press, type, Enter. Escape leaves them as they were. */
export function PlannedMinutes({ stepId }: { readonly stepId: string }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const minutes = useWorkshop(state => state.walk.steps[stepId]?.plannedMinutes ?? 0)
  const [isEditing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  if (!canWrite) return <span>{text('planned', { minutes })}</span>
  if (!isEditing)
    return (
      <span>
        <button
          ref={button}
          type="button"
          className={styles.value}
          aria-label={text('plannedChange', { minutes })}
          onClick={() => setEditing(true)}
        >
          {text('planned', { minutes })}
        </button>
      </span>
    )
  const close = () => {
    setEditing(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  const save = (typed: string) => {
    const wanted = Math.round(Number(typed))
    if (wanted >= 1 && wanted <= 480 && wanted !== minutes)
      void send({ type: 'setPlannedMinutes', stepId, minutes: wanted })
  }
  return (
    <span>
      <input
        className={styles.field}
        type="number"
        min={1}
        max={480}
        aria-label={text('plannedLabel')}
        defaultValue={minutes}
        // The press that opened the field was a wish to type.
        ref={field => field?.select()}
        onKeyDown={event => {
          if (event.key === 'Enter') save(event.currentTarget.value)
          if (event.key === 'Enter' || event.key === 'Escape') {
            event.stopPropagation()
            close()
          }
        }}
        onBlur={event => {
          save(event.currentTarget.value)
          setEditing(false)
        }}
      />
    </span>
  )
}
