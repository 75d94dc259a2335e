import { Textarea } from '@mantine/core'
import { maxEntryText } from '../../../../shared/workshop/entryFields.ts'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import { FieldStatusLine } from '../fields/FieldStatusLine.tsx'
import { useFocusAtFirst } from '../useFocusAtFirst.ts'
import { textField, useEntryField } from './useEntryField.ts'

type Props = { readonly entry: Entry; readonly isFocusedFirst: boolean }

/** What was said. Enter writes it, as in the capture field; Shift+Enter is a new line. */
export function EntryText({ entry, isFocusedFirst }: Props) {
  const text = usePanelText()
  const field = useEntryField(entry, textField)
  const input = useFocusAtFirst<HTMLTextAreaElement>(isFocusedFirst)
  const isReadOnly = !useCanWrite() || entry.isRemoved
  return (
    <div>
      <Textarea
        label={text('field.text')}
        ref={input}
        {...(isFocusedFirst ? { 'data-autofocus': true } : {})}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={maxEntryText}
        readOnly={isReadOnly}
        value={field.value}
        onFocus={field.begin}
        onChange={event => field.change(event.currentTarget.value)}
        onBlur={() => field.commit()}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          field.commit()
        }}
      />
      <FieldStatusLine field={field} />
    </div>
  )
}
