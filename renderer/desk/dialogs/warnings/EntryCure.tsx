import { Autocomplete, Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { readClient, send } from '../../../client/index.ts'
import { saySorry } from '../../../ui/notices.ts'
import { openDialog } from '../../deskStore.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import { useKnownNames } from '../entry/useKnownNames.ts'

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
  }
  const cure = () => {
    switch (kind) {
      case 'noOwner':
        return (
          <OwnerInput label={text('warnings.setOwner', { label })} onSave={owner => void set({ owner })} />
        )
      case 'noDueDate':
        return <DueInput label={text('warnings.setDue', { label })} onSave={due => void set({ due })} />
      case 'overdue':
        return (
          <>
            <DueInput label={text('warnings.setDue', { label })} onSave={due => void set({ due })} />
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
            onSave={answer => void set({ answer, status: 'answered' })}
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

type InputProps = { readonly label: string; readonly onSave: (value: string) => void }

function OwnerInput({ label, onSave }: InputProps) {
  const text = usePanelText()
  const names = useKnownNames()
  const [typed, setTyped] = useState('')
  const save = (name: string) => {
    if (name.trim() !== '') onSave(name.trim())
  }
  return (
    <Autocomplete
      size="xs"
      aria-label={label}
      placeholder={text('field.owner')}
      data={names}
      limit={8}
      maxLength={200}
      value={typed}
      onChange={setTyped}
      onOptionSubmit={save}
      onBlur={() => save(typed)}
      onKeyDown={event => {
        if (event.key === 'Enter') save(typed)
      }}
    />
  )
}

/** Saved on leaving it: while a date is typed, half of it is a date as well. */
function DueInput({ label, onSave }: InputProps) {
  const [typed, setTyped] = useState('')
  const save = () => {
    if (typed !== '') onSave(typed)
  }
  return (
    <TextInput
      size="xs"
      type="date"
      aria-label={label}
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={event => {
        if (event.key === 'Enter') save()
      }}
    />
  )
}

function AnswerInput({ label, onSave }: InputProps) {
  const text = usePanelText()
  const [typed, setTyped] = useState('')
  const save = () => {
    if (typed.trim() !== '') onSave(typed.trim())
  }
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={text('field.answer')}
      maxLength={4000}
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={event => {
        if (event.key === 'Enter') save()
      }}
    />
  )
}
