import { describe, expect, it } from 'vitest'
import { createTranslate } from '../../../electron/host/translate.ts'
import { drawBoardSvg } from '../../../shared/process/boardSvg.ts'
import type { CommandBody } from '../../../shared/workshop/commands.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { openRoom } from '../../fixtures/workshop.ts'
import { poctProcess } from './processes.ts'

const t = createTranslate('en')
const fresh = openRoom(poctProcess).state

function workshopWith(commands: readonly CommandBody[]): WorkshopState {
  const room = openRoom(poctProcess)
  for (const command of commands) room.do(command)
  return room.state
}
const risk = (entryId: string): CommandBody => ({
  type: 'addEntry',
  entryId,
  kind: 'risk',
  text: 'x',
  stepId: 's3',
  laneId: 'ICT',
})
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '')

describe('the picture of the board', () => {
  it('names every phase, lane, tool and step number', () => {
    const texts = textsOf(drawBoardSvg(fresh, { t, mode: 'plain' }).svg)
    for (const phase of poctProcess.phases) expect(texts).toContain(phase.name)
    for (const actor of poctProcess.actors) expect(texts).toContain(actor.shortName)
    for (const step of poctProcess.steps) for (const toolId of step.toolIds) expect(texts).toContain(toolId)
    for (const at of poctProcess.steps.keys()) expect(texts).toContain(String(at + 1))
    expect(texts).toContain('Whole room')
  })

  it('counts what stands in a cell, without what was removed or parked', () => {
    const state = workshopWith([risk('a'), risk('b'), risk('c'), { type: 'parkEntry', entryId: 'c' }])
    expect(textsOf(drawBoardSvg(state, { t, mode: 'counts' }).svg)).toContain('2R')
    expect(textsOf(drawBoardSvg(state, { t, mode: 'plain' }).svg)).not.toContain('2R')
  })

  it('says what a count means: the number first, for the letter first would be the label of one entry', () => {
    const texts = textsOf(drawBoardSvg(fresh, { t, mode: 'counts' }).svg)
    expect(texts.slice(-5, -1)).toEqual(['A', 'Actions', '2R', 'two risks'])
    expect(textsOf(drawBoardSvg(fresh, { t, mode: 'plain' }).svg)).not.toContain('two risks')
    const counted = textsOf(drawBoardSvg(workshopWith([risk('a')]), { t, mode: 'counts' }).svg)
    expect(counted.filter(text => /^[NRQDA]\d/.test(text))).toEqual([])
  })

  it('leaves a hidden lane out only where it has no part in anything: a formal picture hides nobody', () => {
    const { order } = fresh.lanes
    const hide: CommandBody = { type: 'arrangeLanes', order: [...order], hidden: ['LEG'] }
    const hidden = drawBoardSvg(workshopWith([hide]), { t, mode: 'plain' })
    expect(textsOf(hidden.svg)).toContain('Legal')
    expect(hidden.laneCount).toBe(poctProcess.actors.length)
    const letters = poctProcess.steps.flatMap(({ id, involvement }) =>
      involvement.LEG === undefined
        ? []
        : [{ type: 'setInvolvement', stepId: id, laneId: 'LEG', letters: null } as const],
    )
    const partless = drawBoardSvg(workshopWith([hide, ...letters]), { t, mode: 'plain' })
    expect(textsOf(partless.svg)).not.toContain('Legal')
    expect(partless.laneCount).toBe(poctProcess.actors.length - 1)
  })

  it('keeps the row of a hidden lane in which something was said', () => {
    const hide: CommandBody = { type: 'arrangeLanes', order: [...fresh.lanes.order], hidden: ['LEG'] }
    const letters = poctProcess.steps.map(
      ({ id }) => ({ type: 'setInvolvement', stepId: id, laneId: 'LEG', letters: null }) as const,
    )
    const involved = letters.filter(({ stepId }) =>
      Object.hasOwn(poctProcess.steps.find(({ id }) => id === stepId)?.involvement ?? {}, 'LEG'),
    )
    const said = { ...risk('a'), laneId: 'LEG' } as CommandBody
    const { svg } = drawBoardSvg(workshopWith([hide, ...involved, said]), { t, mode: 'counts' })
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Legal', '1R']))
  })

  describe.each([
    ['A4', { width: 729.9, height: 405.3 }],
    ['Letter', { width: 680, height: 422 }],
  ])('on a landscape %s page', (_, room) => {
    const { svg, widthPx, heightPx } = drawBoardSvg(fresh, { t, mode: 'counts', room })

    it('fills what a heading and a caption leave', () => {
      expect(widthPx / heightPx).toBeCloseTo(room.width / room.height, 2)
    })

    it('writes the names of the usual lanes and steps out', () => {
      expect(textsOf(svg).filter(text => text.includes('…'))).toEqual([])
    })

    it('draws no text that would print smaller than 6 point', () => {
      const pointsPerUnit = Math.min(room.width / widthPx, room.height / heightPx)
      const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size) * pointsPerUnit)
      expect(Math.min(...sizes)).toBeGreaterThan(6)
    })
  })

  it('needs nothing from outside and holds hostile names', () => {
    const name = '</text><script>alert(1)</script>&"\u0000'
    const hostile: WorkshopState = {
      ...fresh,
      process: {
        ...fresh.process,
        actors: fresh.process.actors.map(actor => ({ ...actor, shortName: name, name })),
        steps: fresh.process.steps.map(step => ({ ...step, shortName: name })),
      },
    }
    const { svg } = drawBoardSvg(hostile, { t, mode: 'counts' })
    expect(svg).not.toMatch(/<script|href|url\(|@import/)
    expect(svg).not.toContain('\u0000')
  })
})
