import { describe, expect, test } from 'vitest'
import { en } from '../../../shared/locale/en/index.ts'
import { valueProblems } from '../../../shared/workshop/decide/values.ts'
import { parseCommand } from '../../../shared/workshop/parseCommand.ts'
import { refusalMessage } from '../../../shared/workshop/refusalMessage.ts'
import { refusalCodes } from '../../../shared/workshop/refusals.ts'

/** As i18next does it, without plural and fallback. */
const translate = (key: string, params: Readonly<Record<string, string | number>> = {}): string => {
  const found = key.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown>)?.[name], en)
  if (typeof found !== 'string') return key
  return found.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(params[name] ?? hole))
}

describe('every refusal', () => {
  test.each(refusalCodes)('%s has its sentence', code => {
    const params = { field: 'owner', problem: 'tooLong', label: 'R1', dots: 3 }
    const sentence = refusalMessage({ code, params }, translate)
    expect(sentence).toMatch(/^[A-Z“].*\.$/)
    expect(sentence).not.toMatch(/\{\{|refusal\./)
  })

  test.each(valueProblems)(
    'a value that is %s has its sentence, with the field called as on its form',
    problem => {
      const sentence = refusalMessage({ code: 'badValue', params: { field: 'due', problem } }, translate)
      expect(sentence).not.toMatch(/\{\{|refusal\.|panel\./)
    },
  )

  test('names fields of details and elements too', () => {
    for (const [field, name] of [
      ['startTime', 'Start'],
      ['shortName', 'Short name'],
      ['text', 'Text'],
    ] as const)
      expect(refusalMessage({ code: 'badValue', params: { field, problem: 'empty' } }, translate)).toContain(
        name,
      )
  })
})

describe('reading a command', () => {
  const note = { id: 'c', type: 'addEntry', entryId: 'e', kind: 'note', text: 'x', stepId: 's1' }

  test('takes a good one', () => {
    expect(parseCommand(note)).toMatchObject({ ok: true, command: { entryId: 'e' } })
  })

  test.each([
    [{ ...note, kind: 'joke' }, 'kind: '],
    [{ ...note, fields: { owner: 5 } }, 'fields.owner: '],
    [{ ...note, extra: 1 }, 'extra'],
    [{ ...note, entryId: 'a/b' }, 'entryId: '],
    [{ type: 'fly' }, 'type: '],
    [null, ''],
  ])('names the place of the fault in %j', (json, place) => {
    const parsed = parseCommand(json)
    expect(parsed.ok ? '' : parsed.refusal.params?.problem).toContain(place)
    expect(parsed.ok).toBe(false)
  })
})
