import { Button, Textarea } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { readClient, send, useClient } from '../../../client/index.ts'
import { say, saySorry } from '../../../ui/notices.ts'
import { answerKey, useKeptText } from '../../dialogs/fields/keptText.ts'
import { useFocusAtFirst } from '../../dialogs/useFocusAtFirst.ts'
import { type FocusGoal, useFocusBack } from '../useFocusBack.ts'
import { useRoomText } from '../useRoomText.ts'
import { showQuestion } from '../wallStage.ts'
import styles from './QuestionsDialog.module.css'

type Props = { readonly entry: Entry; readonly focusGoal: FocusGoal; readonly onDone: () => void }

/**
 * Takes down the answer; the question leaves the queue and, where it was up, the wall keeps it with its answer. Escape
 * closes the form; what was typed is there when it is opened again.
 */
export function AnswerForm({ entry, focusGoal, onDone }: Props) {
  const text = useRoomText()
  useFocusBack(focusGoal)
  const field = useFocusAtFirst<HTMLTextAreaElement>()
  const isShown = useClient(({ stage }) => stage.questionId === entry.id)
  const answer = useKeptText(answerKey(entry.id), entry.fields.answer)
  // What the form began with: a change made elsewhere meanwhile is not written over.
  const [basedOn] = useState(() => readClient().state?.seq ?? 0)
  const { id, label } = entry

  const save = async (status: 'answered' | 'dropped') => {
    const wanted = answer.text.trim()
    const fields = { status, ...(wanted === '' ? {} : { answer: wanted }) }
    const outcome = await send({ type: 'editEntry', entryId: id, basedOn, fields })
    if (!outcome.ok) return saySorry(outcome.message)
    say(text(status === 'answered' ? 'questions.done' : 'questions.dropped', { label }))
    if (isShown && status === 'dropped') showQuestion(null)
    answer.forget()
    onDone()
  }
  const cancel = () => {
    answer.forget()
    onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save('answered')
  }
  const onKeyDown = (press: KeyboardEvent<HTMLTextAreaElement>) => {
    if (press.nativeEvent.isComposing) return
    if (press.key === 'Escape') onDone()
    if (press.key !== 'Enter' || press.shiftKey) return
    press.preventDefault()
    void save('answered')
  }
  return (
    <form className={styles.answer} onSubmit={submit}>
      <Textarea
        ref={field}
        aria-label={text('questions.answer', { label })}
        placeholder={text('questions.answerExample')}
        autosize={false}
        rows={2}
        maxLength={4000}
        value={answer.text}
        onChange={event => answer.write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-mantine-stop-propagation="true"
      />
      <div className={styles.ways}>
        <Button variant="subtle" size="xs" onClick={() => void save('dropped')}>
          {text('questions.drop')}
        </Button>
        <Button variant="default" size="xs" onClick={cancel}>
          {text('questions.cancel')}
        </Button>
        <Button type="submit" size="xs">
          {text('questions.save')}
        </Button>
      </div>
    </form>
  )
}
