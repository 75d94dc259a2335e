import { Textarea, TextInput } from '@mantine/core'
import type { DetailName } from '../../../../shared/workshop/state.ts'
import { useWorkshop } from '../../../client/index.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import { FieldStatusLine } from '../fields/FieldStatusLine.tsx'
import { useEditedField } from '../fields/useEditedField.ts'

type Props = {
  readonly name: Exclude<DetailName, 'status'>
  readonly form: 'line' | 'prose' | 'date' | 'time'
}
const maxLine = 300
const maxProse = 8000

/** One detail; written when it is left, on Enter, and when the dialog closes. */
export function DetailInput({ name, form }: Props) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const field = useEditedField({
    key: `details/${name}`,
    saved: useWorkshop(state => state.details[name]),
    isNeeded: name === 'title',
    command: (value, basedOn) => ({ type: 'changeDetails', basedOn, changes: { [name]: value } }),
  })
  const common = {
    label: text(`details.name.${name}`),
    value: field.value,
    readOnly: !canWrite,
    error: name === 'title' && field.value.trim() === '' ? text('details.titleNeeded') : undefined,
    onFocus: field.begin,
    onBlur: () => field.commit(),
  }
  return (
    <>
      {form === 'prose' ? (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={maxProse}
          onChange={event => field.change(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          {...common}
          type={form === 'line' ? 'text' : form}
          maxLength={maxLine}
          {...(name === 'title' ? { 'data-autofocus': true } : {})}
          onChange={event => field.change(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter') field.commit()
          }}
        />
      )}
      <FieldStatusLine field={field} />
    </>
  )
}
