import { Button, TextInput } from '@mantine/core'
import { useRef } from 'react'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { readClient, send } from '../../../client/index.ts'
import { saySorry } from '../../../ui/notices.ts'
import { openDialog } from '../../deskStore.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import { answerKey, useKeptText } from '../fields/keptText.ts'
import { NameInput } from '../fields/NameInput.tsx'
import { useLeave } from '../fields/useLeave.ts'

type Kind = 'noOwner' | 'noDueDate' | 'overdue' | 'openQuestion'

/** The missing thing itself, to be filled in where the warning stands; the entry is one press away for the rest. */
export function EntryCure({ kind, entry }: { readonly kind: Kind; readonly entry: Entry }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const { label } = entry
  const set = async (fields: Record<string, string>) => {
    const basedOn = readClient().state?.seq ?? 0
    const outcome = await send({ type: 'editEntry', entryId: entry.id, basedOn, fields })
    if (!outcome.ok) saySorry(outcome.message)
    return outcome.ok
  }
  const due = () => (
    <DueInput label={text('warnings.setDue', { label })} entry={entry} onSave={day => set({ due: day })} />
  )
  const cure = () => {
    switch (kind) {
      case 'noOwner':
        return (
          <OwnerInput
            label={text('warnings.setOwner', { label })}
            entry={entry}
            onSave={owner => set({ owner })}
          />
        )
      case 'noDueDate':
        return due()
      case 'overdue':
        return (
          <>
            {due()}
            <Button
              size="compact-sm"
              variant="default"
              aria-label={text('warnings.doneOf', { label })}
              onClick={() => void set({ status: 'done' })}
            >
              {text('warnings.done')}
            </Button>
          </>
        )
      case 'openQuestion':
        return (
          <AnswerInput
            label={text('warnings.answer', { label })}
            entry={entry}
            onSave={answer => set({ answer, status: 'answered' })}
          />
        )
      default:
        return kind satisfies never
    }
  }
  return (
    <>
      {canWrite && cure()}
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={text('warnings.open', { label })}
        onClick={() => openDialog({ kind: 'entry', entryId: entry.id })}
      >
        {text('warnings.openButton')}
      </Button>
    </>
  )
}

type InputProps = {
  readonly label: string
  readonly entry: Entry
  /** Resolves to whether it was taken. */
  readonly onSave: (value: string) => Promise<boolean>
}

/**
 * What is typed into a row: written on Enter and on leaving the row. Closed before that, or opened the entry, it waits for
 * the warning to be shown again.
 */
function useCure(key: string, onSave: InputProps['onSave']) {
  const kept = useKeptText(key)
  // What waited here is not written by passing through the row.
  const isTouched = useRef(false)
  // What was written takes the row away, and with it the focus.
  const isSaving = useRef(false)
  const save = async (value = kept.text) => {
    if (value.trim() === '' || isSaving.current) return
    isSaving.current = true
    if (await onSave(value.trim())) kept.forget()
    isSaving.current = false
  }
  const change = (value: string) => {
    isTouched.current = true
    kept.write(value)
  }
  const field = useLeave<HTMLInputElement>(() => {
    if (isTouched.current) void save()
  })
  return { typed: kept.text, change, save, field }
}

function OwnerInput({ label, entry, onSave }: InputProps) {
  const text = usePanelText()
  const { typed, change, save, field } = useCure(`owner/${entry.id}`, onSave)
  return (
    <NameInput
      ref={field}
      size="xs"
      aria-label={label}
      placeholder={text('field.owner')}
      maxLength={200}
      value={typed}
      onChange={change}
      onName={name => void save(name)}
    />
  )
}

/** Saved on leaving it: while a date is typed, half of it is a date as well. */
function DueInput({ label, entry, onSave }: InputProps) {
  const { typed, change, save, field } = useCure(`due/${entry.id}`, onSave)
  return (
    <TextInput
      ref={field}
      size="xs"
      type="date"
      aria-label={label}
      value={typed}
      onChange={event => change(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key === 'Enter') void save()
      }}
    />
  )
}

function AnswerInput({ label, entry, onSave }: InputProps) {
  const text = usePanelText()
  const { typed, change, save, field } = useCure(answerKey(entry.id), onSave)
  return (
    <TextInput
      ref={field}
      size="xs"
      aria-label={label}
      placeholder={text('field.answer')}
      maxLength={4000}
      value={typed}
      onChange={event => change(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save()
      }}
    />
  )
}
