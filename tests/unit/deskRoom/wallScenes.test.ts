import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../../renderer/wall/scene/scene.ts'
import { initialStage, type Stage, type Welcome } from '../../../shared/protocol/contract.ts'
import type { RoomStatus } from '../../../shared/protocol/room.ts'
import type { CommandBody } from '../../../shared/workshop/commands.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { workshopAfter } from '../wall/workshop.ts'
import { roomWith } from './rooms.ts'

const welcome = {} as Welcome
const enter = (stepId: string): CommandBody => ({ type: 'enterStep', stepId })
const question: CommandBody = {
  type: 'addEntry',
  entryId: 'q',
  kind: 'question',
  text: 'Who signs?',
  stepId: 's1',
}
const vote: CommandBody = {
  type: 'openVote',
  voteId: 'v',
  title: 'Which?',
  stepId: 's1',
  dotsPerPerson: 3,
  options: ['a', 'b'].map(id => ({ id, text: id, entryId: null })),
}
const shown = (state: WorkshopState, stage: Partial<Stage>, room: RoomStatus = roomWith()) =>
  sceneOf({ welcome, state, stage: { ...initialStage, ...stage }, room }).kind

describe('the wall in the room', () => {
  it('says how to join while phones can join, and shows the step otherwise', () => {
    const state = workshopAfter(enter('s1'))
    expect(shown(state, { mode: 'invite' })).toBe('invite')
    expect(shown(state, { mode: 'invite' }, { kind: 'off' })).toBe('focus')
    const failed = { kind: 'failed', reason: 'portInUse', detail: '', port: 1 } as const
    expect(shown(state, { mode: 'invite' }, failed)).toBe('focus')
  })

  it('shows the vote that is open, its result while its step is on, and then the step again', () => {
    const open = [enter('s1'), vote] as const
    expect(shown(workshopAfter(enter('s1')), { mode: 'vote' })).toBe('focus')
    expect(shown(workshopAfter(...open), { mode: 'vote' })).toBe('vote')
    expect(shown(workshopAfter(...open, { type: 'closeVote', voteId: 'v' }), { mode: 'vote' })).toBe('vote')
    const gone = workshopAfter(...open, { type: 'closeVote', voteId: 'v' }, enter('s2'))
    expect(shown(gone, { mode: 'vote' })).toBe('focus')
  })

  it('puts a question up in place of the step, and takes it down when it is removed', () => {
    const asked = [enter('s1'), question] as const
    expect(shown(workshopAfter(...asked), { questionId: 'q' })).toBe('question')
    expect(shown(workshopAfter(...asked, { type: 'removeEntry', entryId: 'q' }), { questionId: 'q' })).toBe(
      'focus',
    )
    expect(shown(workshopAfter(...asked), { questionId: 'unknown' })).toBe('focus')
  })

  it('stays blank or with the overview whatever question is chosen', () => {
    const state = workshopAfter(enter('s1'), question)
    expect(shown(state, { mode: 'blank', questionId: 'q' })).toBe('blank')
    expect(shown(state, { mode: 'overview', questionId: 'q' })).toBe('overview')
  })
})
