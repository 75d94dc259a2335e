import { Button, Modal, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Step } from '../../../../shared/process/schema.ts'
import { send } from '../../../client/index.ts'
import { usePanelText } from '../usePanelText.ts'
import styles from './GuideEditor.module.css'
import { changesOfGuide, draftOfGuide, faultOfGuide, type GuideDraft } from './guideDraft.ts'

type Props = { readonly step: Step; readonly number: number; readonly onClose: () => void }

/** Goal, questions, what to bring and what comes out, as plain lines. Editing makes them the room's own. */
export default function GuideEditor({ step, number, onClose }: Props) {
  const text = usePanelText()
  const [draft, setDraft] = useState(() => draftOfGuide(step))
  const [refusal, setRefusal] = useState<string | null>(null)
  const fault = faultOfGuide(draft)
  const problem = fault === null ? refusal : text(`guide.${fault}`)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (fault !== null) return
    const changes = changesOfGuide(step, draft)
    if (Object.keys(changes).length === 0) return onClose()
    const outcome = await send({ type: 'changeGuide', stepId: step.id, changes })
    if (outcome.ok) onClose()
    else setRefusal(outcome.message)
  }
  const field = (name: keyof GuideDraft, minRows: number) => (
    <Textarea
      label={text(`guide.${name}`)}
      {...(name === 'goal' ? {} : { description: text('guide.onePerLine') })}
      value={draft[name]}
      autosize
      minRows={minRows}
      maxRows={9}
      onChange={event => setDraft({ ...draft, [name]: event.currentTarget.value })}
    />
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={text('guide.title', { number })}
      closeButtonProps={{ 'aria-label': text('dialog.close') }}
    >
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
    </Modal>
  )
}
