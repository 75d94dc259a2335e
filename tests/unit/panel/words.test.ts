import { expect, test } from 'vitest'
import { firstFields, furtherFields } from '../../../renderer/desk/dialogs/entry/fieldLayout.ts'
import { panel } from '../../../shared/locale/en/panel.ts'
import {
  type EntryKind,
  entryFields,
  entryKinds,
  type FieldSpec,
} from '../../../shared/workshop/entryFields.ts'

const specsOf = (kind: EntryKind): [string, FieldSpec][] => Object.entries(entryFields[kind])

test('every field has a name and every choice a word', () => {
  for (const kind of entryKinds)
    for (const [name, spec] of specsOf(kind)) {
      expect(panel.field).toHaveProperty(name)
      if (spec.type === 'choice')
        for (const option of spec.options) expect(panel.choice).toHaveProperty(option)
      if (spec.type === 'scale')
        for (let step = spec.min; step <= spec.max; step += 1)
          expect(panel.scale).toHaveProperty(String(step))
    }
})

test('the editor draws every field of a kind once', () => {
  for (const kind of entryKinds) {
    const drawn = [...firstFields(kind), ...furtherFields(kind)]
    expect(drawn.toSorted()).toEqual(Object.keys(entryFields[kind]).toSorted())
  }
})
