import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Step } from '../../../../shared/process/schema.ts'
import { confirmedSeq, send } from '../../../client/index.ts'
import { DialogFrame } from '../../../ui/DialogFrame.tsx'
import { say } from '../../../ui/notices.ts'
import { keepTyped } from '../../dialogs/fields/keptText.ts'
import { usePanelText } from '../usePanelText.ts'
import styles from './GuideEditor.module.css'
import { changesOfGuide, draftOfGuide, faultOfGuide, type GuideDraft } from './guideDraft.ts'

/** By step: what was typed, and what it was typed over. */
type Unsaved = {
  readonly draft: GuideDraft
  readonly opened: { readonly step: Step; readonly basedOn: number }
}
const unsaved = keepTyped<Unsaved>()

type Props = { readonly step: Step; readonly number: number; readonly onClose: () => void }

/** Goal, questions, what to bring and what comes out, as plain lines. Editing makes them the room's own. */
export default function GuideEditor({ step, number, onClose }: Props) {
  const text = usePanelText()
  const [draft, setDraft] = useState(() => unsaved.find(step.id)?.draft ?? draftOfGuide(step))
  // What others change meanwhile is not what is edited here: only what differs from this is sent.
  const [opened, setOpened] = useState(
    () => unsaved.find(step.id)?.opened ?? { step, basedOn: confirmedSeq() },
  )
  const [refusal, setRefusal] = useState<string | null>(null)
  const fault = faultOfGuide(draft)
  const problem = fault === null ? refusal : text(`guide.${fault}`)

  const change = (next: GuideDraft) => {
    setDraft(next)
    unsaved.keep(step.id, { draft: next, opened })
  }
  /** Closed without saving, what was typed waits for the editor to be opened again. */
  const close = () => {
    if (Object.keys(changesOfGuide(opened.step, draft)).length > 0) say(text('guide.kept', { number }))
    else unsaved.forget(step.id)
    onClose()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (fault !== null) return
    const changes = changesOfGuide(opened.step, draft)
    if (Object.keys(changes).length === 0) return close()
    const outcome = await send({
      type: 'changeGuide',
      stepId: step.id,
      basedOn: opened.basedOn,
      changes,
    })
    if (outcome.ok) {
      unsaved.forget(step.id)
      return onClose()
    }
    const isStale = outcome.refusal.code === 'stale'
    // Saving once more is then meant.
    if (isStale) {
      const now = { ...opened, basedOn: confirmedSeq() }
      setOpened(now)
      unsaved.keep(step.id, { draft, opened: now })
    }
    setRefusal(isStale ? text('guide.stale', { theirs: outcome.refusal.current ?? '' }) : outcome.message)
  }
  const field = (name: keyof GuideDraft, minRows: number) => (
    <Textarea
      label={text(`guide.${name}`)}
      {...(name === 'goal' ? {} : { description: text('guide.onePerLine') })}
      {...(name === 'questions' ? { 'data-autofocus': true } : {})}
      value={draft[name]}
      autosize
      minRows={minRows}
      maxRows={9}
      onChange={event => change({ ...draft, [name]: event.currentTarget.value })}
    />
  )
  return (
    <DialogFrame title={text('guide.title', { number })} size="lg" onClose={close}>
      <form className={styles.form} onSubmit={event => void save(event)}>
        {field('questions', 3)}
        {field('goal', 2)}
        {field('bring', 2)}
        {field('outcomes', 2)}
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <Button type="submit" disabled={fault !== null}>
          {text('guide.save')}
        </Button>
      </form>
    </DialogFrame>
  )
}
