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

  it('writes the names of the usual lanes out', () => {
    const texts = textsOf(drawBoardSvg(fresh, { t, mode: 'counts' }).svg)
    expect(texts.filter(text => text.includes('…'))).toEqual([])
  })

  it('draws no text that would print smaller than about 7 point on a landscape A4 page', () => {
    const { svg, widthPx } = drawBoardSvg(fresh, { t, mode: 'counts' })
    const pointsPerUnit = ((257 / 25.4) * 72) / widthPx
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size) * pointsPerUnit)
    expect(Math.min(...sizes)).toBeGreaterThan(6.4)
  })

  it('is flat enough for the page with its heading', () => {
    const { widthPx, heightPx } = drawBoardSvg(fresh, { t, mode: 'counts' })
    expect(heightPx / widthPx).toBeLessThan(165 / 257)
  })

  it('fills the room it is given', () => {
    const shapeIn = (width: number, height: number) => {
      const { widthPx, heightPx } = drawBoardSvg(fresh, { t, mode: 'plain', room: { width, height } })
      return widthPx / heightPx
    }
    expect(shapeIn(730, 405)).toBeCloseTo(730 / 405, 1)
    expect(shapeIn(680, 420)).toBeLessThan(shapeIn(730, 405))
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
