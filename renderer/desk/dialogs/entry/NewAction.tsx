import { Button, TextInput } from '@mantine/core'
import type { FormEvent, KeyboardEvent } from 'react'
import { formatShortDay } from '../../../../shared/locale/dates.ts'
import { parseCapture } from '../../../../shared/workshop/capture.ts'
import { findEntry } from '../../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { newId, readClient, send, useClient, useWorkshop } from '../../../client/index.ts'
import { say, saySorry } from '../../../ui/notices.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import { useToday } from '../../panel/useToday.ts'
import { useKeptText } from '../fields/keptText.ts'
import { useFocusAtFirst } from '../useFocusAtFirst.ts'
import styles from './EntryEditor.module.css'

type Props = { readonly from: Entry; readonly onDone: () => void }

/**
 * An action that follows from a risk, a decision, a question or a note: written and linked in one go. Escape closes the
 * form; what was typed is there when it is opened again.
 */
export function NewAction({ from, onDone }: Props) {
  const text = usePanelText()
  const today = useToday()
  const language = useClient(client => client.preferences.language)
  const state = useWorkshop(workshop => workshop)
  const field = useFocusAtFirst<HTMLInputElement>()
  const line = useKeptText(`newAction/${from.id}`)
  // The line is an action whatever it begins with, so the kind is said for it.
  const read = parseCapture(`a ${line.text}`, { kind: 'action', state, today, language })
  const { owner, due, priority } = read.fields

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (read.text === '') return
    const entryId = newId()
    const added = send({
      type: 'addEntry',
      entryId,
      kind: 'action',
      text: read.text,
      fields: { finding: from.text, ...read.fields },
      stepId: from.stepId,
      laneId: read.laneId ?? from.laneId,
      toolId: read.toolId ?? from.toolId,
    })
    const linked = send({ type: 'linkEntries', from: from.id, to: entryId })
    const outcome = await added
    if (!outcome.ok) return saySorry(outcome.message)
    await linked
    const { state: after } = readClient()
    const label = (after && findEntry(after, entryId)?.label) ?? ''
    say(text('entries.made', { label, from: from.label }))
    line.forget()
    onDone()
  }
  const cancel = () => {
    line.forget()
    onDone()
  }
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key === 'Escape' && !press.nativeEvent.isComposing) onDone()
  }
  return (
    <form className={styles.newAction} onSubmit={event => void save(event)}>
      <TextInput
        label={text('editor.actionText')}
        description={text('capture.hintAction')}
        value={line.text}
        ref={field}
        data-autofocus
        onChange={event => line.write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-mantine-stop-propagation="true"
      />
      <p className={styles.quiet}>
        {[
          owner !== undefined && text('capture.owner', { name: owner }),
          due !== undefined && text('capture.due', { date: formatShortDay(due, language) }),
          priority !== undefined && text('capture.priority', { level: priority }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={styles.buttons}>
        <Button type="submit" size="compact-sm" disabled={read.text === ''}>
          {text('editor.saveAction')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={cancel}>
          {text('editor.cancel')}
        </Button>
      </div>
    </form>
  )
}
