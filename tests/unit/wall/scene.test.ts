import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../../renderer/wall/scene/scene.ts'
import { initialStage, type Welcome } from '../../../shared/protocol/contract.ts'
import { workshopAfter } from './workshop.ts'

const welcome = {} as Welcome
const room = { kind: 'off' } as const
const walking = workshopAfter({ type: 'enterStep', stepId: 's4' })

describe('what the wall shows', () => {
  it('waits for the desk before it knows anything', () => {
    expect(sceneOf({ welcome: null, state: null, stage: initialStage, room }).kind).toBe('connecting')
  })

  it('says that no workshop is open, unless the desk has blanked it', () => {
    expect(sceneOf({ welcome, state: null, stage: initialStage, room }).kind).toBe('noWorkshop')
    expect(sceneOf({ welcome, state: null, stage: { ...initialStage, mode: 'blank' }, room }).kind).toBe(
      'blank',
    )
  })

  it('opens with the agenda, follows the step that is on and ends with a summary', () => {
    const ended = workshopAfter({ type: 'enterStep', stepId: 's1' }, { type: 'endWalk' })
    expect(sceneOf({ welcome, state: workshopAfter(), stage: initialStage, room }).kind).toBe('opening')
    expect(sceneOf({ welcome, state: walking, stage: initialStage, room })).toMatchObject({
      kind: 'focus',
      step: { id: 's4' },
    })
    expect(sceneOf({ welcome, state: ended, stage: initialStage, room }).kind).toBe('summary')
  })

  it('shows the overview at any time, with the pointer of the desk', () => {
    const pointer = { x: 1, y: 2, entryId: null }
    const stage = { ...initialStage, mode: 'overview' as const, pointer }
    expect(sceneOf({ welcome, state: walking, stage, room })).toMatchObject({ kind: 'overview', pointer })
  })
})
