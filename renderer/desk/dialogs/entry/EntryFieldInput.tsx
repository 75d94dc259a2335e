import { Textarea, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { fieldSpec } from '../../../../shared/workshop/entryFields.ts'
import { allLanes } from '../../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { useWorkshop } from '../../../client/index.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { type PanelKey, usePanelText } from '../../panel/usePanelText.ts'
import { ChoiceInput } from '../fields/ChoiceInput.tsx'
import { FieldStatusLine } from '../fields/FieldStatusLine.tsx'
import { NameInput } from '../fields/NameInput.tsx'
import { namesSomebody } from './fieldLayout.ts'
import { ScaleInput } from './ScaleInput.tsx'
import { useEntryField } from './useEntryField.ts'
import { useFieldText } from './useFieldText.ts'

type Props = { readonly entry: Entry; readonly name: string }

/** One field of an entry, drawn as its specification says. */
export function EntryFieldInput({ entry, name }: Props) {
  const text = usePanelText()
  const label = useFieldText().name(name)
  const field = useEntryField(entry, name)
  const isReadOnly = !useCanWrite() || entry.isRemoved
  const lanes = useWorkshop(allLanes)
  const spec = fieldSpec(entry.kind, name)
  if (spec === undefined) return null

  const typed = {
    label,
    value: field.value,
    readOnly: isReadOnly,
    onFocus: field.begin,
    onBlur: () => field.commit(),
  }
  const commitOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') field.commit()
  }
  const pick = (value: string) => {
    field.begin()
    field.commit(value)
  }
  // Whatever has a status is open until something else is said.
  const hasStart = name === 'status'
  const input = () => {
    switch (spec.type) {
      case 'line':
        return namesSomebody(name) ? (
          <NameInput {...typed} maxLength={spec.max} onChange={field.change} onName={field.commit} />
        ) : (
          <TextInput
            {...typed}
            maxLength={spec.max}
            onChange={event => field.change(event.currentTarget.value)}
            onKeyDown={commitOnEnter}
          />
        )
      case 'prose':
        return (
          <Textarea
            {...typed}
            autosize
            minRows={1}
            maxRows={8}
            maxLength={spec.max}
            onChange={event => field.change(event.currentTarget.value)}
          />
        )
      case 'date':
        return (
          <TextInput
            {...typed}
            type="date"
            onChange={event => field.change(event.currentTarget.value)}
            onKeyDown={commitOnEnter}
          />
        )
      case 'scale':
        return (
          <ScaleInput label={label} spec={spec} value={field.value} isReadOnly={isReadOnly} onPick={pick} />
        )
      case 'choice':
        return (
          <ChoiceInput
            label={label}
            value={field.value === '' && hasStart ? (spec.options[0] ?? '') : field.value}
            disabled={isReadOnly}
            onChoose={pick}
            data={(hasStart ? spec.options : ['', ...spec.options]).map(value => ({
              value,
              label: text(`choice.${value === '' ? 'none' : value}` as PanelKey),
            }))}
          />
        )
      case 'lane':
        return (
          <ChoiceInput
            label={label}
            value={field.value}
            disabled={isReadOnly}
            onChoose={pick}
            data={[
              { value: '', label: text('choice.none') },
              ...lanes.map(({ id, shortName }) => ({ value: id, label: shortName })),
            ]}
          />
        )
      default:
        return spec satisfies never
    }
  }
  return (
    <div data-field={name}>
      {input()}
      <FieldStatusLine field={field} />
    </div>
  )
}
