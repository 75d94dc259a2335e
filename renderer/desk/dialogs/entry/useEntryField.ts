import type { Entry } from '../../../../shared/workshop/state.ts'
import { type EditedField, useEditedField } from '../fields/useEditedField.ts'

/** Where the text of an entry is meant, not one of its fields. */
export const textField = 'text'

/** The text or one field of an entry under edit. */
export const useEntryField = (entry: Entry, field: string): EditedField =>
  useEditedField({
    key: `entry:${entry.id}/${field}`,
    saved: field === textField ? entry.text : (entry.fields[field] ?? ''),
    isNeeded: field === textField,
    command: (value, basedOn) => ({
      type: 'editEntry',
      entryId: entry.id,
      basedOn,
      ...(field === textField ? { text: value } : { fields: { [field]: value } }),
    }),
  })
