import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { entriesOfStep, openVoteOf } from '../../../../shared/workshop/selectors.ts'
import { newId, send, useWorkshop } from '../../../client/index.ts'
import { DialogFrame } from '../../../ui/DialogFrame.tsx'
import { saySorry } from '../../../ui/notices.ts'
import { closeDialog, useDesk } from '../../deskStore.ts'
import { type ShownStep, shownStep } from '../../panel/shownStep.ts'
import { useIsOwnDesk, useOpenRoom } from '../useRoom.ts'
import { useRoomText } from '../useRoomText.ts'
import { showOnWall } from '../wallStage.ts'
import { EntryChoices } from './EntryChoices.tsx'
import styles from './NewVoteDialog.module.css'
import { choicesOf, isReady, typedChoices, voteLimits } from './voteOptions.ts'

/** A dot vote in the step that the panel shows. */
export default function NewVoteDialog() {
  const text = useRoomText()
  const chosenId = useDesk(desk => desk.panelStepId)
  const state = useWorkshop(workshop => workshop)
  const shown = shownStep(state, chosenId)
  const open = openVoteOf(state)
  return (
    <DialogFrame title={text('vote.newTitle')} size="46rem" onClose={closeDialog}>
      {open !== null && <p>{text('vote.alreadyOpen', { label: open.label, title: open.title })}</p>}
      {open === null && shown !== null && <Form shown={shown} />}
    </DialogFrame>
  )
}

const dotsOffered = Array.from({ length: 10 }, (_, at) => String(at + 1))

function Form({ shown: { step, number } }: { readonly shown: ShownStep }) {
  const text = useRoomText()
  const hasRoom = useOpenRoom() !== null
  const isOwnDesk = useIsOwnDesk()
  const all = useWorkshop(state => entriesOfStep(state, step.id))
  const [title, setTitle] = useState('')
  const [dots, setDots] = useState('3')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [lines, setLines] = useState('')
  const [isOnWall, setOnWall] = useState(true)
  const draft = { title, entries: all.filter(({ id }) => picked.has(id)), typed: typedChoices(lines) }
  const count = draft.entries.length + draft.typed.length

  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady(draft)) return
    const outcome = await send({
      type: 'openVote',
      voteId: newId(),
      title: title.trim(),
      stepId: step.id,
      options: choicesOf(draft).map(choice => ({ id: newId(), ...choice })),
      dotsPerPerson: Number(dots),
    })
    if (!outcome.ok) return saySorry(outcome.message)
    closeDialog()
    if (isOnWall) showOnWall('vote')
  }

  return (
    <form className={styles.form} onSubmit={event => void open(event)}>
      <div className={styles.first}>
        <TextInput
          data-autofocus
          label={text('vote.question')}
          placeholder={text('vote.questionExample')}
          maxLength={voteLimits.title}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <NativeSelect
          label={text('vote.dots')}
          data={dotsOffered}
          value={dots}
          onChange={event => setDots(event.currentTarget.value)}
        />
      </div>
      <Textarea
        label={text('vote.options')}
        description={text('vote.optionsHint', { number })}
        rows={3}
        value={lines}
        onChange={event => setLines(event.currentTarget.value)}
      />
      <EntryChoices number={number} entries={all} picked={picked} onPick={setPicked} />
      <p className={styles.hint}>{text(hasRoom ? 'vote.secret' : 'vote.noRoom')}</p>
      <div className={styles.foot}>
        {isOwnDesk && (
          <Checkbox
            label={text('vote.onWall')}
            checked={isOnWall}
            onChange={event => setOnWall(event.currentTarget.checked)}
          />
        )}
        <span className={styles.count} role="status" data-over={count > voteLimits.most || undefined}>
          {text(count > voteLimits.most ? 'vote.tooMany' : 'vote.count', { count })}
        </span>
        <Button type="submit" disabled={!isReady(draft)}>
          {text('vote.open')}
        </Button>
      </div>
    </form>
  )
}
