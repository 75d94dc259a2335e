import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTranslate } from '../../electron/host/translate.ts'
import { actionListDocument } from '../../shared/minutes/actionListDocument.ts'
import { minutesDocument } from '../../shared/minutes/minutesDocument.ts'
import { emptyLanes } from '../../shared/room/emptyLanes.ts'
import { phoneShared } from '../../shared/room/phoneShared.ts'
import { replay } from '../../shared/workshop/evolve.ts'
import { search } from '../../shared/workshop/search.ts'
import {
  content,
  countsOfStep,
  hiddenCount,
  isHidden,
  linkedEntries,
  parkedEntries,
  visibleEntries,
} from '../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../shared/workshop/state.ts'
import { warnings } from '../../shared/workshop/warnings.ts'
import { ownOf } from '../unit/room/phones.ts'
import { moves } from './commands.ts'
import { checkInvariants } from './invariants.ts'
import { deeds, play, type Scene } from './phoneRoom.ts'
import { rehearse } from './rehearsal.ts'

const extras = { version: 1, isPaused: false, summons: 0, questionId: 'e0', hostNow: 0 }
const options = { t: createTranslate('en'), language: 'en', timeZone: 'UTC', now: 0, board: null }

/** Everything that anybody but a phone's owner is shown. */
const shownToAll = (state: WorkshopState) => ({
  shared: phoneShared(state, extras),
  content: content(state),
  visible: visibleEntries(state),
  parked: parkedEntries(state),
  warnings: warnings(state, '2026-11-23'),
  links: state.entries.map(({ id }) => linkedEntries(state, id)),
})
const documents = (state: WorkshopState) =>
  JSON.stringify([minutesDocument(state, options), actionListDocument(state, options)])
const eventsAbout = ({ room }: Scene, entryId: string) =>
  room.log.filter(({ event }) =>
    event.type === 'entryAdded'
      ? event.entry.id === entryId
      : 'entryId' in event && event.entryId === entryId,
  )

describe('hidden entries', () => {
  test('are in nothing that others are shown, until the reveal', () => {
    let seen = 0
    fc.assert(
      fc.property(deeds(true), all => {
        const { room, phones } = play(all, 'named')
        const { state } = room
        checkInvariants(state)
        const picture = JSON.stringify(shownToAll(state))
        for (const entry of state.entries.filter(isHidden)) {
          seen += 1
          // Ids and texts are whole words: e1 is not e12.
          expect(picture).not.toMatch(new RegExp(`"${entry.id}"|\\b${entry.text}\\b`))
          expect(search(state, entry.text)).toEqual([])
          for (const one of phones) {
            const own = JSON.stringify(ownOf(room, one))
            const isMine = one.entryIds.includes(entry.id) && !entry.isRemoved
            expect(new RegExp(`\\b${entry.text}\\b`).test(own)).toBe(isMine)
          }
        }
        for (const stepId of ['s1', 's2']) {
          const those = state.entries.filter(entry => entry.stepId === stepId && !entry.isRemoved)
          const shown = Object.values(countsOfStep(state, stepId)).reduce((sum, count) => sum + count, 0)
          const parked = parkedEntries(state).filter(entry => entry.stepId === stepId).length
          expect(hiddenCount(state, stepId) + shown + parked).toBe(those.length)
        }
      }),
      { numRuns: 600 },
    )
    expect(seen).toBeGreaterThan(300)
  })

  test('are in no document', () => {
    fc.assert(
      fc.property(deeds(true), all => {
        const { state } = play(all, 'named').room
        const texts = state.entries.filter(isHidden).map(entry => entry.text)
        fc.pre(texts.length > 0)
        const printed = documents(state)
        for (const text of texts) expect(printed).not.toMatch(new RegExp(`\\b${text}\\b`))
      }),
      { numRuns: 60 },
    )
  })

  test('are all seen once every step is revealed', () => {
    fc.assert(
      fc.property(deeds(true), all => {
        const { room } = play(all, 'named')
        for (const [stepId, sharing] of Object.entries(room.state.room.sharing))
          if (sharing === 'collecting') room.do({ type: 'revealEntries', stepId })
        expect(visibleEntries(room.state)).toEqual(room.state.entries.filter(entry => !entry.isRemoved))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the anonymous promise', () => {
  test('an anonymous workshop holds no name and no token, and what phones see no id either', () => {
    fc.assert(
      fc.property(deeds(false), all => {
        const { room, phones } = play(all, 'anonymous')
        const stored = JSON.stringify([room.log, room.state])
        const shown = JSON.stringify(shownToAll(room.state))
        const printed = all.length % 8 === 0 ? documents(room.state) : ''
        for (const { id, name, token } of phones) {
          for (const secret of [name, token]) expect(stored + shown + printed).not.toContain(secret)
          expect(shown + printed).not.toContain(id)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('nothing that is stored about an entry made without a name leads to its author or to another entry', () => {
    let checked = 0
    fc.assert(
      fc.property(deeds(true), all => {
        const scene = play(all, 'named')
        const veiled = scene.room.state.entries.filter(entry => entry.rule !== undefined)
        for (const entry of veiled) {
          checked += 1
          const stored = JSON.stringify([
            entry,
            eventsAbout(scene, entry.id).map(({ author, event }) => [author, event]),
          ])
          for (const { id, name, token } of scene.phones)
            for (const secret of [id, name, token]) expect(stored).not.toContain(secret)
          if (entry.rule === 'anonymous') expect(entry.laneId).toBeNull()
        }
        expect(new Set(veiled.map(entry => entry.authorId)).size).toBe(veiled.length)
        expect(Object.keys(scene.room.state.history).filter(id => id !== 'facilitator')).toEqual([])
      }),
      { numRuns: 500 },
    )
    expect(checked).toBeGreaterThan(500)
  })

  test('no ballot leads to its voter, whatever the rule', () => {
    fc.assert(
      fc.property(deeds(true), all => {
        const { room, phones } = play(all, 'named')
        const stored = JSON.stringify([
          room.state.room.votes,
          room.log.filter(({ event }) => event.type === 'voteCast'),
        ])
        for (const { id, name, token } of phones)
          for (const secret of [id, name, token]) expect(stored).not.toContain(secret)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what views show', () => {
  test('is a function of the state alone, and the state of the log', () => {
    fc.assert(
      fc.property(deeds(true), all => {
        const { room, phones } = play(all, 'named')
        const again = replay(JSON.parse(JSON.stringify(room.log)))
        if (!again) throw new Error('the log is empty')
        expect(JSON.stringify(again)).toBe(JSON.stringify(room.state))
        expect(shownToAll(again)).toEqual(shownToAll(room.state))
        for (const one of phones) expect(ownOf({ ...room, state: again }, one)).toEqual(ownOf(room, one))
      }),
      { numRuns: 200 },
    )
  })

  test('is made from any state without a crash', () => {
    fc.assert(
      fc.property(fc.array(moves(), { maxLength: 25, size: 'max' }), sequence => {
        const { state } = rehearse(sequence)
        const fromDisk: WorkshopState = JSON.parse(JSON.stringify(state))
        expect(phoneShared(fromDisk, extras)).toEqual(phoneShared(state, extras))
        expect(emptyLanes(fromDisk)).toEqual(emptyLanes(state))
      }),
      { numRuns: 500 },
    )
  })
})
