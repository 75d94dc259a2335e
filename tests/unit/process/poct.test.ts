import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseProcess } from '../../../shared/process/loadProcess.ts'

const file = new URL('../../../assets/process/poct.json', import.meta.url)
const parsed = parseProcess(JSON.parse(readFileSync(file, 'utf8')))
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
const poct = parsed.process

const actorCodes = ['CISO', 'DPO', 'PRO', 'TRA', 'ICT', 'CE', 'LAB', 'WARD', 'LEG', 'MGT']

/** Domain brief, section 4, as printed there: one row a step, one column an actor. */
const raciTable = `
  1  AR  C   R   -   R   R   C   -   I   I
  2  A   C   I   -   R   R   C   C   -   I
  3  C   C   I   -   R   AR  R   C   -   -
  4  R   C   AR  -   C   R   C   C   C   I
  5  R   R   A   -   C   C   -   -   R   I
  6  R   C   I   I   R   R   C   C   C   A
  7  C   I   -   -   AR  R   R   I   -   -
  8  C   C   -   AR  C   R   C   I   -   I
  9  A   C   -   R   -   C   -   R   -   I
  10 AR  C   -   R   I   I   -   C   -   I
  11 AR  C   I   R   R   R   C   C   I   C`

/** Domain brief, section 2: phase, tools, source of the step. */
const stepTable = [
  ['procurement', ['CST'], 'case'],
  ['procurement', ['DRMP'], 'ours'],
  ['procurement', ['SBDF'], 'ours'],
  ['procurement', ['CST', 'DRMP'], 'case'],
  ['procurement', ['SBDF', 'RGT'], 'case'],
  ['deployment', ['RGT'], 'ours'],
  ['deployment', ['IMP'], 'ours'],
  ['deployment', ['TECT'], 'ours'],
  ['deployment', ['SBNT'], 'ours'],
  ['deployment', ['SBNT'], 'case'],
  ['deployment', ['DRMP', 'RGT'], 'case'],
]

describe('the POCT process that ships with the app', () => {
  it('has eleven steps s1 to s11 with the phases, tools and sources of the brief', () => {
    expect(poct.id).toBe('poct')
    expect(poct.steps.map(step => step.id)).toEqual(stepTable.map((_, at) => `s${at + 1}`))
    expect(poct.steps.map(step => [step.phaseId, step.toolIds, step.source])).toEqual(stepTable)
  })

  it('has the ten actors of the brief, in its order', () => {
    expect(poct.actors.map(actor => actor.id)).toEqual(actorCodes)
    expect(poct.actors.filter(actor => actor.source === 'ours').map(actor => actor.id)).toEqual([
      'LEG',
      'MGT',
    ])
  })

  it('proposes exactly the responsibilities of the brief', () => {
    const rows = raciTable.trim().split('\n')
    const expected = rows.map(row => {
      const letters = row.trim().split(/\s+/).slice(1)
      return Object.fromEntries(
        actorCodes.map((code, at) => [code, letters[at]]).filter(([, letter]) => letter !== '-'),
      )
    })
    expect(poct.steps.map(step => step.involvement)).toEqual(expected)
  })

  it('lists every tool of the brief and says which ones the use case names', () => {
    expect(poct.tools.filter(tool => tool.source === 'case').map(tool => tool.id)).toEqual([
      'DRMP',
      'SBDF',
      'CST',
      'IMP',
      'SBNT',
      'TECT',
      'RGT',
    ])
    expect(poct.tools.filter(tool => tool.source === 'ours').map(tool => tool.id)).toEqual([
      'SDSP',
      'SISP',
      'VAT',
      'IGT',
    ])
    expect(poct.tools.filter(tool => tool.partOf === 'SBDF').map(tool => tool.id)).toEqual(['CST', 'SDSP'])
  })

  it('claims the use case as source of a tool only at step 1, where the use case prints it', () => {
    expect(poct.steps.filter(step => step.toolsSource === 'case').map(step => step.id)).toEqual(['s1'])
  })

  it('fits a half-day', () => {
    const minutes = poct.steps.reduce((sum, step) => sum + step.plannedMinutes, 0)
    expect(minutes).toBeGreaterThanOrEqual(165)
    expect(minutes).toBeLessThanOrEqual(180)
  })

  it('asks the room real questions and keeps column heads short', () => {
    for (const step of poct.steps) {
      expect(step.questions.every(question => question.includes('?'))).toBe(true)
      expect(step.shortName.length).toBeLessThanOrEqual(40)
    }
  })
})
