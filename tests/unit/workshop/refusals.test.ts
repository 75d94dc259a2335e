import { describe, expect, test } from 'vitest'
import { en } from '../../../shared/locale/en/index.ts'
import { valueProblems } from '../../../shared/workshop/decide/values.ts'
import { parseCommand } from '../../../shared/workshop/parseCommand.ts'
import { refusalMessage } from '../../../shared/workshop/refusalMessage.ts'
import { refusalCodes } from '../../../shared/workshop/refusals.ts'
import { shapeFaults } from '../../../shared/workshop/shapeFaults.ts'

/** As i18next does it, without plural and fallback. */
const translate = (key: string, params: Readonly<Record<string, string | number>> = {}): string => {
  const found = key.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown>)?.[name], en)
  if (typeof found !== 'string') return key
  return found.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(params[name] ?? hole))
}

describe('every refusal', () => {
  test.each(refusalCodes)('%s has its sentence', code => {
    const params = { field: 'owner', problem: 'tooLong', label: 'R1', dots: 3, detail: 'x is undefined' }
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

  test.each(shapeFaults)('a command whose shape is wrong as “%s” has its sentence', fault => {
    const params = { fault, place: 'text', value: 'fly', most: 9, least: 1, choices: 'a, b' }
    const sentence = refusalMessage({ code: 'malformed', params }, translate)
    expect(sentence).toMatch(/^[A-Z“].*\.$/)
    expect(sentence).not.toMatch(/\{\{|refusal\./)
  })

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
    [{ ...note, kind: 'joke' }, '“kind” must be one of these: note, risk, question, decision, action.'],
    [{ ...note, fields: { owner: 5 } }, '“fields.owner” must be text.'],
    [{ ...note, fields: [] }, '“fields” must be an object.'],
    [{ ...note, extra: 1 }, '“extra” does not belong to this command.'],
    [{ ...note, entryId: 'a/b' }, '“entryId” must be an ID of 1 to 64 letters, digits, “-” or “_”.'],
    [{ ...note, text: ' ' }, '“text” cannot be empty.'],
    [{ ...note, text: 'x'.repeat(5000) }, '“text” can have 4000 letters at most.'],
    [{ ...note, stepId: undefined }, '“stepId” is missing.'],
    [{ id: 'c', type: 'extendTimebox', minutes: 900 }, '“minutes” must be 480 or less.'],
    [{ id: 'c', type: 'extendTimebox', minutes: 0 }, '“minutes” must be 1 or more.'],
    [{ id: 'c', type: 'extendTimebox', minutes: 'five' }, '“minutes” must be a whole number.'],
    [{ id: 'c', type: 'extendTimebox', minutes: 1.5 }, '“minutes” must be a whole number.'],
    [{ id: 'c', type: 'confirmElements', keys: [] }, '“keys” must hold 1 at least.'],
    [{ id: 'c', type: 'confirmElements', keys: 'step:s1' }, '“keys” must be a list.'],
    [{ id: 'c', type: 'confirmElement', key: 's1' }, '“key” has a form that does not fit.'],
    [
      { id: 'c', type: 'changeGuide', stepId: 's1', changes: { bring: Array(13).fill('x') } },
      '“changes.bring” can hold 12 at most.',
    ],
    [
      { id: 'c', type: 'changeDetails', changes: { colour: 'red' } },
      '“changes.colour” does not belong to this command.',
    ],
    [{ type: 'fly' }, 'There is no command “fly”.'],
    [{ id: 'c' }, '“type” is missing.'],
    [null, 'This is not a command.'],
    [[], 'This is not a command.'],
  ])('names the place of the fault in %j', (json, sentence) => {
    const parsed = parseCommand(json)
    expect(parsed.ok ? '' : refusalMessage(parsed.refusal, translate)).toContain(`${sentence} Nothing`)
  })
})
