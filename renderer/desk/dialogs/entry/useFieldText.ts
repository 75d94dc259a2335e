import { formatDay } from '../../../../shared/locale/dates.ts'
import { type EntryKind, fieldSpec } from '../../../../shared/workshop/entryFields.ts'
import { useClient } from '../../../client/index.ts'
import { type PanelKey, usePanelText } from '../../panel/usePanelText.ts'

export type FieldText = {
  /** What the field is called. */
  name(field: string): string
  /** A value as people read it: choices in words, days in the reader's format, lanes by name. */
  value(kind: EntryKind, field: string, value: string, laneName: (id: string) => string): string
}

/** Words for the fields of `entryFields`. The catalogue has one for each field and choice; a test holds that. */
export function useFieldText(): FieldText {
  const text = usePanelText()
  const language = useClient(client => client.preferences.language)
  return {
    name: field => text(`field.${field}` as PanelKey),
    value(kind, field, value, laneName) {
      const spec = fieldSpec(kind, field)
      switch (spec?.type) {
        case 'choice':
          return text(`choice.${value}` as PanelKey)
        case 'date':
          return formatDay(value, language)
        case 'lane':
          return laneName(value)
        case 'scale':
        case 'line':
        case 'prose':
        case undefined:
          return value
        default:
          return spec satisfies never
      }
    },
  }
}
