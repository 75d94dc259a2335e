import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseProcess } from '../../../shared/process/loadProcess.ts'
import type { Process } from '../../../shared/process/schema.ts'
import { pace } from '../../../shared/sample/pace.ts'
import { Phrases } from '../../../shared/sample/phrases.ts'
import { sampleCommands } from '../../../shared/sample/sampleCommands.ts'
import { facilitator } from '../../../shared/workshop/author.ts'
import { Command } from '../../../shared/workshop/commands.ts'
import { entryKinds } from '../../../shared/workshop/entryFields.ts'
import { replay } from '../../../shared/workshop/evolve.ts'
import { apply, createWorkshop } from '../../../shared/workshop/record.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'

const asset = (path: string) => readFileSync(new URL(`../../../assets/${path}`, import.meta.url), 'utf8')
const phrases = Phrases.parse(JSON.parse(asset('sample/phrases.json')))
const process = poct()
const sample = asset('sample/poct-workshop.jsonl')
  .trim()
  .split('\n')
  .map(line => Command.parse(JSON.parse(line)))

function poct(): Process {
  const parsed = parseProcess(JSON.parse(asset('process/poct.json')))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.process
}

function carryOut(commands: Iterable<Command>): WorkshopState {
  let now = 0
  const details = { title: 'Sample' }
  const created = createWorkshop({
    workshopId: 'w1',
    process,
    details,
    author: facilitator,
    commandId: 'c0',
    now,
  })
  let state = replay([created])
  if (state === null) throw new Error('no workshop')
  for (const command of commands) {
    now += 30_000
    const result = apply(state, command, facilitator, now)
    if (!result.ok) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(result.refusal)}`)
    state = result.state
  }
  return state
}
const generated = (entries: number, seed: number) => sampleCommands({ entries, seed, process, phrases })

describe('the sample workshop', () => {
  const state = carryOut(sample)

  it('is a finished walk through all eleven steps', () => {
    expect(Object.values(state.walk.steps).every(step => step.doneAt !== null && step.visits > 0)).toBe(true)
    expect(state.walk.endedAt).not.toBeNull()
  })

  it('shows every kind of entry, parked ones, links, open and answered questions, and an action without an owner', () => {
    expect(new Set(state.entries.map(entry => entry.kind))).toEqual(new Set(entryKinds))
    expect(state.entries.some(entry => entry.isParked)).toBe(true)
    expect(state.links.length).toBeGreaterThan(5)
    const questions = state.entries
      .filter(entry => entry.kind === 'question')
      .map(({ fields }) => fields.status)
    expect(new Set(questions)).toEqual(new Set(['open', 'answered']))
    const actions = state.entries.filter(entry => entry.kind === 'action')
    expect(actions.filter(({ fields }) => fields.owner === undefined)).toHaveLength(2)
  })

  it('links only risks and decisions to actions', () => {
    const kindOf = new Map(state.entries.map(entry => [entry.id, entry.kind]))
    for (const { from, to } of state.links) {
      expect(['risk', 'decision']).toContain(kindOf.get(from))
      expect(kindOf.get(to)).toBe('action')
    }
  })

  it('seats people in every lane, one of whom sent apologies', () => {
    const lanes = new Set(state.people.map(person => person.laneId).filter(lane => lane !== null))
    expect(lanes.size).toBe(process.actors.length)
    expect(state.people.filter(person => person.attendance === 'apologies')).toHaveLength(1)
  })
})

describe('generated workshops', () => {
  it('are the same for the same seed and differ for another', () => {
    expect([...generated(60, 7)]).toEqual([...generated(60, 7)])
    expect([...generated(60, 7)]).not.toEqual([...generated(60, 8)])
  })

  it.each([0, 1, 10, 400])('hold exactly %i entries and every command is accepted', entries => {
    for (const seed of [1, 2, 3]) expect(carryOut(generated(entries, seed)).entries).toHaveLength(entries)
  })

  it('are well-formed commands with ids that come once', () => {
    const commands = [...generated(300, 4)]
    for (const command of commands) expect(Command.safeParse(command).success).toBe(true)
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
  })

  it('leave no slot of a sentence unfilled', () => {
    const texts = [...generated(500, 5)].flatMap(command =>
      command.type === 'addEntry' ? [command.text] : [],
    )
    expect(texts.filter(text => /[{}]/.test(text))).toEqual([])
  })

  it('mix all kinds of entries with edits, moves, parking, links and the walk', () => {
    const types = new Set([...generated(400, 6)].map(({ type }) => type))
    for (const type of [
      'editEntry',
      'moveEntry',
      'parkEntry',
      'linkEntries',
      'confirmElement',
      'enterStep',
      'endWalk',
    ])
      expect(types).toContain(type)
  })
})

describe('pacing recorded commands', () => {
  it('keeps their order and gives every step its minutes', () => {
    const start = Date.UTC(2026, 10, 23, 8)
    const paced = pace(sample, start, () => 10)
    expect(paced.map(({ command }) => command)).toEqual(sample)
    expect(paced.every(({ at }, nth) => nth === 0 || at >= (paced[nth - 1]?.at ?? 0))).toBe(true)
    const entered = paced.filter(({ command }) => command.type === 'enterStep').map(({ at }) => at - start)
    expect(entered).toEqual(process.steps.map((_, nth) => nth * 600_000))
    expect(paced.at(-1)?.at).toBe(start + process.steps.length * 600_000)
  })
})
