import { expect, test } from 'vitest'
import { createTranslate } from '../../../electron/host/translate.ts'
import type { OpenFailure } from '../../../shared/protocol/contract.ts'
import { failureSentence } from '../../../shared/protocol/failureSentence.ts'
import type { Command } from '../../../shared/workshop/commands.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { connectTo, hostIn } from '../../fixtures/hosts.ts'

const note = (id: string): Command => ({
  id,
  type: 'addEntry',
  entryId: `e-${id}`,
  kind: 'note',
  text: `said ${id}`,
  stepId: 's1',
})

test('a refused value is explained in the words of its form', async () => {
  using folder = passingFolder()
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  await desk.ask('newWorkshop', { title: 'Walk', processId: 'poct' })
  const risk = { ...note('r'), kind: 'risk', fields: { likelihood: '9' } } as const
  const answer = await desk.ask('send', { command: risk as Command })
  expect(!answer.ok && [answer.reason, answer.message]).toEqual([
    'badValue',
    expect.stringMatching(/^“Likelihood” must be a whole number/),
  ])
  const unknown = await desk.ask('send', {
    command: { ...note('s'), fields: { constructor: 'x' } } as Command,
  })
  expect(!unknown.ok && unknown.message).toContain('“constructor”')
  await host.close()
})

test('every failure has its sentence: what happened, what is safe, what to do next', () => {
  const t = createTranslate('en')
  const path = '/home/x/Ward 3.walkthrough'
  const failures: OpenFailure[] = [
    { kind: 'missing', path },
    { kind: 'notAWorkshop', path },
    { kind: 'damaged', path, intactEvents: 0, detail: 'd' },
    { kind: 'damaged', path, intactEvents: 1, detail: 'd' },
    { kind: 'damaged', path, intactEvents: 7, detail: 'd' },
    { kind: 'newer', path, fileVersion: 2, ourVersion: 1, canRead: true },
    { kind: 'newer', path, fileVersion: 2, ourVersion: 1, canRead: false },
    { kind: 'inUse', path },
    { kind: 'noPermission', path, canRead: true },
    { kind: 'noPermission', path, canRead: false },
    { kind: 'diskFull', path },
    { kind: 'exists', path },
    { kind: 'failed', path, detail: 'd' },
  ]
  const sentences = failures.map(failure => {
    const { key, params } = failureSentence(failure)
    return t(key, params)
  })
  for (const sentence of sentences) {
    expect(sentence).toContain('“Ward 3.walkthrough”')
    expect(sentence.split('. ').length).toBeGreaterThanOrEqual(2)
    expect(sentence).not.toMatch(/files\.|\{\{/)
  }
  expect(new Set(sentences).size).toBe(failures.length)
})
