import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseProcess } from '../../../shared/process/loadProcess.ts'
import type { Process, Step } from '../../../shared/process/schema.ts'

function step(id: string, phaseId: string, changes: Partial<Step> = {}): Step {
  return {
    id,
    phaseId,
    name: `Step ${id}`,
    shortName: id,
    goal: 'Agree.',
    bring: ['Paper'],
    questions: ['Who?', 'What?', 'When?'],
    outcomes: ['A list'],
    toolIds: ['T1'],
    plannedMinutes: 10,
    source: 'ours',
    toolsSource: 'ours',
    involvement: { X: 'A', Y: 'R' },
    ...changes,
  }
}

const sound: Process = {
  format: 'panacea-process',
  version: 1,
  id: 'small',
  title: 'Small process',
  summary: 'Two phases, two actors.',
  language: 'en',
  phases: [
    { id: 'first', name: 'First', source: 'ours' },
    { id: 'second', name: 'Second', source: 'ours' },
  ],
  actors: [
    { id: 'X', shortName: 'X', name: 'Actor X', source: 'ours' },
    { id: 'Y', shortName: 'Y', name: 'Actor Y', source: 'ours' },
  ],
  tools: [
    { id: 'T1', name: 'Tool 1', what: 'Helps.', source: 'ours' },
    { id: 'T2', name: 'Tool 2', what: 'Helps.', partOf: 'T1', source: 'ours' },
  ],
  steps: [step('a', 'first'), step('b', 'second')],
}

function placesIn(json: unknown): string[] {
  const parsed = parseProcess(json)
  return parsed.ok ? [] : parsed.faults.map(fault => fault.place)
}
const withSteps = (...steps: Step[]): Process => ({ ...sound, steps })

describe('reading a process template', () => {
  it('takes a sound one as it is', () => {
    expect(parseProcess(sound)).toEqual({ ok: true, process: sound })
  })

  it('names the place of a missing or wrong value', () => {
    const { title: _, ...untitled } = sound
    expect(placesIn(untitled)).toEqual(['title'])
    const letters = { X: 'A', Y: 'responsible' }
    expect(
      placesIn({ ...sound, steps: [sound.steps[0], { ...sound.steps[1], involvement: letters }] }),
    ).toEqual(['steps[1].involvement.Y'])
    expect(placesIn(withSteps(step('a', 'first', { questions: ['Who?'] }), step('b', 'second')))).toEqual([
      'steps[0].questions',
    ])
  })

  it('names every fault, not only the first', () => {
    expect(placesIn({ ...sound, title: '', language: 'English' })).toEqual(['title', 'language'])
    const broken = withSteps(
      step('a', 'first', { toolIds: ['T9'], involvement: { X: 'R', Z: 'C' } }),
      step('b', 'third'),
    )
    expect(placesIn(broken)).toEqual([
      'steps[1].phaseId',
      'phases[1]',
      'steps[0].toolIds[0]',
      'steps[0].involvement.Z',
      'steps[0].involvement',
    ])
  })

  it('refuses an id that is taken', () => {
    const actors = [...sound.actors, { id: 'X', shortName: 'X2', name: 'Another X', source: 'ours' as const }]
    expect(placesIn({ ...sound, actors })).toEqual(['actors[2].id'])
    expect(placesIn(withSteps(step('a', 'first'), step('a', 'second')))).toEqual(['steps[1].id'])
  })

  it('refuses steps that jump back to an earlier phase, and phases without steps', () => {
    expect(placesIn(withSteps(step('a', 'first'), step('b', 'second'), step('c', 'first')))).toEqual([
      'steps[2].phaseId',
    ])
    expect(placesIn(withSteps(step('a', 'first')))).toEqual(['phases[1]'])
  })

  it('refuses a step with two accountable, with none, or with nobody responsible', () => {
    const second = step('b', 'second')
    expect(placesIn(withSteps(step('a', 'first', { involvement: { X: 'A', Y: 'AR' } }), second))).toEqual([
      'steps[0].involvement.Y',
    ])
    expect(placesIn(withSteps(step('a', 'first', { involvement: { X: 'R' } }), second))).toEqual([
      'steps[0].involvement',
    ])
    expect(placesIn(withSteps(step('a', 'first', { involvement: { X: 'A', Y: 'C' } }), second))).toEqual([
      'steps[0].involvement',
    ])
  })

  it('refuses a tool that is attached twice or belongs to nothing or to itself', () => {
    expect(placesIn(withSteps(step('a', 'first', { toolIds: ['T1', 'T1'] }), step('b', 'second')))).toEqual([
      'steps[0].toolIds[1]',
    ])
    const tool = (id: string, partOf: string) => ({
      id,
      name: id,
      what: 'Helps.',
      partOf,
      source: 'ours' as const,
    })
    expect(placesIn({ ...sound, tools: [...sound.tools, tool('T3', 'T9')] })).toEqual(['tools[2].partOf'])
    expect(placesIn({ ...sound, tools: [tool('T1', 'T2'), tool('T2', 'T1')] })).toEqual([
      'tools[0].partOf',
      'tools[1].partOf',
    ])
  })

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), json => !parseProcess(json).ok))
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(sound)), (value, key) => {
        parseProcess({ ...sound, [key]: value })
      }),
    )
  })
})
