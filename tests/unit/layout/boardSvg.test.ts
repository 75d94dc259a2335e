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
    expect(textsOf(drawBoardSvg(state, { t, mode: 'counts' }).svg)).toContain('R2')
    expect(textsOf(drawBoardSvg(state, { t, mode: 'plain' }).svg)).not.toContain('R2')
  })

  it('leaves hidden lanes out', () => {
    const { order } = fresh.lanes
    const state = workshopWith([{ type: 'arrangeLanes', order: [...order], hidden: ['LEG'] }])
    expect(textsOf(drawBoardSvg(state, { t, mode: 'plain' }).svg)).not.toContain('Legal')
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

  it('scales to the width asked for', () => {
    const usual = drawBoardSvg(fresh, { t, mode: 'plain' })
    const half = drawBoardSvg(fresh, { t, mode: 'plain', widthPx: usual.widthPx / 2 })
    expect(half.heightPx).toBe(Math.round(usual.heightPx / 2))
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
