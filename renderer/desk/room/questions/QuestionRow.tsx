import { Button } from '@mantine/core'
import { IconDeviceProjector } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { authorNameOf, findActor } from '../../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { useClient, useWorkshop } from '../../../client/index.ts'
import { openDialog } from '../../deskStore.ts'
import { EntryLine } from '../../dialogs/EntryLine.tsx'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { useIsOwnDesk } from '../useRoom.ts'
import { useRoomText } from '../useRoomText.ts'
import { showQuestion } from '../wallStage.ts'
import { AnswerForm } from './AnswerForm.tsx'
import styles from './QuestionsDialog.module.css'

export function QuestionRow({ entry }: { readonly entry: Entry }) {
  const text = useRoomText()
  const canWrite = useCanWrite()
  const isOwnDesk = useIsOwnDesk()
  const answerButton = useRef<HTMLButtonElement>(null)
  const isShown = useClient(({ stage }) => stage.questionId === entry.id)
  const asker = useWorkshop(state => entry.fields.askedBy ?? authorNameOf(state, entry))
  const lane = useWorkshop(({ process }) =>
    entry.laneId === null ? undefined : findActor({ process }, entry.laneId)?.shortName,
  )
  const [isAnswering, setAnswering] = useState(false)
  const { label, id, fields } = entry
  const facts = [
    ...(lane === undefined ? [] : [lane]),
    ...(asker === '' ? [] : [text('questions.askedBy', { who: asker })]),
    ...(fields.forWhom ? [text('questions.forWhom', { who: fields.forWhom })] : []),
    ...(isShown ? [text('questions.isShown')] : []),
  ]
  return (
    <li className={styles.row} aria-label={`${label} ${entry.text}`} data-shown={isShown || undefined}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.question}
          onClick={() => openDialog({ kind: 'entry', entryId: id })}
        >
          <EntryLine entry={entry} />
          {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
        </button>
        {isOwnDesk && (
          <Button
            size="xs"
            variant={isShown ? 'filled' : 'default'}
            leftSection={<IconDeviceProjector size={16} aria-hidden />}
            onClick={() => showQuestion(isShown ? null : id)}
          >
            {text(isShown ? 'questions.hide' : 'questions.show', { label })}
          </Button>
        )}
        {canWrite && (
          <Button
            ref={answerButton}
            size="xs"
            variant="default"
            aria-expanded={isAnswering}
            aria-label={text('questions.writeName', { label })}
            onClick={() => setAnswering(!isAnswering)}
          >
            {text('questions.write')}
          </Button>
        )}
      </div>
      {isAnswering && (
        <AnswerForm entry={entry} focusGoal={answerButton} onDone={() => setAnswering(false)} />
      )}
    </li>
  )
}
