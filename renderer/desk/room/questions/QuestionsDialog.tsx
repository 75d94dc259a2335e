import { useMemo } from 'react'
import { useWorkshop } from '../../../client/index.ts'
import { DialogFrame } from '../../../ui/DialogFrame.tsx'
import { closeDialog } from '../../deskStore.ts'
import { useRoomText } from '../useRoomText.ts'
import { openQuestions } from './openQuestions.ts'
import { QuestionRow } from './QuestionRow.tsx'
import styles from './QuestionsDialog.module.css'

/** The queue of questions over all steps: put one to the room, take down what was answered. */
export default function QuestionsDialog() {
  const text = useRoomText()
  const entries = useWorkshop(state => state.entries)
  const process = useWorkshop(state => state.process)
  const steps = useMemo(() => openQuestions({ entries, process }), [entries, process])
  return (
    <DialogFrame title={text('questions.title')} size="52rem" onClose={closeDialog}>
      {steps.length === 0 && (
        <>
          <p>{text('questions.none')}</p>
          <p className={styles.quiet}>{text('questions.noneHint')}</p>
        </>
      )}
      {steps.map(({ stepId, number, questions }) => {
        const title = text('questions.step', {
          number,
          name: process.steps[number - 1]?.shortName ?? '',
        })
        return (
          <section key={stepId} aria-label={title}>
            <h3 className={styles.heading}>{title}</h3>
            <ul className={styles.list} aria-label={title}>
              {questions.map(entry => (
                <QuestionRow key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        )
      })}
    </DialogFrame>
  )
}
