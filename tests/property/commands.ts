import fc from 'fast-check'
import type { ElementKey, Process } from '../../shared/process/schema.ts'
import { type Author, facilitator } from '../../shared/workshop/author.ts'
import type { Command, CommandBody, CommandType } from '../../shared/workshop/commands.ts'
import { entryFields, entryKinds } from '../../shared/workshop/entryFields.ts'
import { namingRules } from '../../shared/workshop/naming.ts'
import { elementKeysOf } from '../../shared/workshop/provenance.ts'
import { detailNames } from '../../shared/workshop/state.ts'
import { smallProcess } from '../fixtures/process.ts'

/**
 * Commands as views, phones and scripts might send them: mostly sensible, some to things that do not exist, some with
 * names that trip careless code up. All fit the schema. Pools are small, so that commands meet.
 */

/** Ids that are names of something in JavaScript. The process's own ids may be such names too. */
export const hostileProcess: Process = {
  ...smallProcess,
  actors: [...smallProcess.actors, { id: 'valueOf', shortName: 'V', name: 'Value office', source: 'ours' }],
  tools: [...smallProcess.tools, { id: 'toString', name: 'T', what: 'A tool.', source: 'ours' }],
  steps: [
    ...smallProcess.steps,
    ...smallProcess.steps.slice(0, 1).map(step => ({ ...step, id: 'constructor' })),
  ],
}

const participant = (id: string, laneId: string | null, name = id): Author => ({
  id,
  role: 'participant',
  name,
  laneId,
})
export const authors: readonly Author[] = [
  facilitator,
  { id: 'co', role: 'cofacilitator', name: 'Co', laneId: null },
  participant('phone-1', 'CE'),
  participant('__proto__', 'constructor'),
  { id: 'wall', role: 'wall', name: '', laneId: null },
  // As the host makes them where a rule hides the author: a pseudonym and nothing else.
  participant('pseudonym-1', null, ''),
]

/** The first three stand from the beginning (see `rehearsal.ts`), and the first is linked to the third. */
const entryId = fc.constantFrom('e1', 'e2', 'e0', 'e1', 'e2', 'e3', 'e4', '__proto__', 'constructor')
const newEntryId = fc.constantFrom('e3', 'e4', 'e5', 'e6', 'e7', 'e8', '__proto__', 'constructor', 'e1')
const personId = fc.constantFrom('p1', 'p2', '__proto__')
/** Mostly what is there, now and then what is not. */
const mostly = <T>(there: readonly T[], missing: T): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...there) },
    { weight: 1, arbitrary: fc.constant(missing) },
  )
const stepId = mostly(['s1', 's2', 's3', 'constructor'], '__proto__')
const laneId = mostly(['CISO', 'ICT', 'CE', 'valueOf'], 'hasOwnProperty')
const toolId = mostly(['CST', 'DRMP', 'toString'], '__proto__')
const lane = fc.option(laneId)
const tool = fc.option(toolId)
const kind = fc.constantFrom(...entryKinds)
const minutes = fc.integer({ min: 1, max: 480 })
const text = fc.oneof(
  fc.constantFrom(
    'Shared log-in',
    'x',
    'Two\nlines',
    '{{name}}',
    '<b>&amp;</b>',
    '__proto__',
    ' \u0000\u202e\ud83d ',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
)
const fieldName = fc.constantFrom(
  ...new Set(Object.values(entryFields).flatMap(fields => Object.keys(fields))),
  '__proto__',
  'constructor',
)
const fieldValue = fc.oneof(
  fc.constantFrom('', '1', '5', '6', 'open', 'high', 'CE', '2026-12-15', '2026-02-30', 'Jane Doe'),
  text,
)
const fields = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: fc.record({ owner: fc.constantFrom('Ann', '', 'Bob') }) },
  { weight: 1, arbitrary: fc.dictionary(fieldName, fieldValue, { maxKeys: 2 }) },
)
const element: fc.Arbitrary<ElementKey> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...elementKeysOf({ process: hostileProcess })) },
  { weight: 2, arbitrary: fc.constantFrom<ElementKey>('guide:s1', 'actor:LEG') },
  { weight: 1, arbitrary: fc.constantFrom<ElementKey>('step:__proto__', 'tool:s1', 'guide:toString') },
)
const pair = fc.oneof(
  fc.record({ from: entryId, to: entryId }),
  fc.constantFrom({ from: 'e1', to: 'e0' }, { from: 'e0', to: 'e1' }),
)
const list = fc.array(text, { maxLength: 3 })
const some = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined })
const person = {
  name: text,
  role: text,
  laneId: lane,
  attendance: fc.constantFrom('present' as const, 'part' as const, 'apologies' as const),
}
const voteId = fc.constantFrom('v1', 'v1', 'v2', 'v3', '__proto__')
const participantId = fc.constantFrom('phone-1', 'phone-1', '__proto__', 'phone-9', 'pseudonym-1')
const optionId = fc.constantFrom('o1', 'o1', 'o2', '__proto__')
const rule = fc.constantFrom(...namingRules)
const lanePool = hostileProcess.actors.map(actor => actor.id)

type Shapes = { [T in CommandType]: fc.Arbitrary<Omit<Extract<CommandBody, { type: T }>, 'type'>> }

/** Shape of every command; a new command that is missing here does not compile. */
const shapes = {
  changeDetails: fc.record({
    changes: fc.oneof(
      fc.dictionary(fc.constantFrom(...detailNames.filter(name => name !== 'status')), fieldValue, {
        maxKeys: 2,
      }),
      fc.record({ status: fc.constantFrom('draft', 'final') }),
    ),
  }),
  addPerson: fc.record({ personId, ...person }),
  changePerson: fc.record({ personId, changes: fc.record(person, { requiredKeys: [] }) }),
  removePerson: fc.record({ personId }),
  enterStep: fc.record({ stepId }),
  endWalk: fc.constant({}),
  startTimebox: fc.record({ minutes: some(minutes) }),
  pauseTimebox: fc.constant({}),
  resumeTimebox: fc.constant({}),
  extendTimebox: fc.record({ minutes }),
  stopTimebox: fc.constant({}),
  markStepDone: fc.record({ stepId }),
  reopenStep: fc.record({ stepId }),
  setPlannedMinutes: fc.record({ stepId, minutes }),
  addEntry: fc.record({
    entryId: newEntryId,
    kind,
    text,
    fields: some(fields),
    stepId,
    laneId: some(lane),
    toolId: some(tool),
    isParked: some(fc.boolean()),
    rule: some(rule),
  }),
  editEntry: fc.record({
    entryId,
    basedOn: fc.oneof(fc.constant(Number.MAX_SAFE_INTEGER), fc.nat(12)),
    text: some(text),
    fields: some(fields),
  }),
  moveEntry: fc.record({ entryId, stepId: some(stepId), laneId: some(lane), toolId: some(tool) }),
  parkEntry: fc.record({ entryId }),
  unparkEntry: fc.record({ entryId }),
  removeEntry: fc.record({ entryId }),
  linkEntries: pair,
  unlinkEntries: pair,
  setInvolvement: fc.record({
    stepId,
    laneId,
    letters: fc.option(
      fc.constantFrom('A' as const, 'R' as const, 'AR' as const, 'C' as const, 'I' as const),
    ),
  }),
  confirmElement: fc.record({ key: element }),
  confirmElements: fc.record({ keys: fc.array(element, { minLength: 1, maxLength: 4 }) }),
  unconfirmElement: fc.record({ key: element }),
  renameElement: fc.record({ key: element, name: text, shortName: some(text) }),
  changeGuide: fc.record({
    stepId,
    changes: fc.record({ goal: text, bring: list, questions: list, outcomes: list }, { requiredKeys: [] }),
  }),
  setStepTools: fc.record({ stepId, toolIds: fc.array(toolId, { maxLength: 3 }) }),
  arrangeLanes: fc.oneof(
    fc.record({
      order: fc.shuffledSubarray(lanePool, { minLength: lanePool.length }),
      hidden: fc.subarray(lanePool),
    }),
    fc.record({ order: fc.array(laneId, { maxLength: 6 }), hidden: fc.array(laneId, { maxLength: 2 }) }),
  ),
  setNamingRule: fc.record({ rule }),
  startCollecting: fc.record({ stepId }),
  revealEntries: fc.record({ stepId }),
  openVote: fc.record({
    voteId,
    title: text,
    stepId,
    options: fc.uniqueArray(fc.record({ id: optionId, text, entryId: fc.option(entryId) }), {
      minLength: 2,
      maxLength: 3,
      selector: ({ id }) => id,
    }),
    dotsPerPerson: fc.integer({ min: 1, max: 20 }),
  }),
  castVote: fc.record({
    voteId,
    dots: fc.dictionary(optionId, fc.integer({ min: 0, max: 3 }), { maxKeys: 2 }),
  }),
  closeVote: fc.record({ voteId }),
  removeVote: fc.record({ voteId }),
  joinRoom: fc.record({ participantId, name: text, laneId: lane }),
  leaveRoom: fc.record({ participantId }),
  changeParticipant: fc.record({ participantId, name: some(text), laneId: some(lane) }),
  undo: fc.constant({}),
  redo: fc.constant({}),
} as unknown as Shapes

export const commandTypes = Object.keys(shapes) as CommandType[]

/** Entries are what people make most; the rest must meet some to have something to do. */
const weights: Partial<Record<CommandType, number>> = {
  addEntry: 12,
  editEntry: 5,
  undo: 8,
  redo: 5,
  linkEntries: 3,
  castVote: 3,
  leaveRoom: 2,
}

/** A command without its id, of one of the given types. */
export const bodies = (types: readonly CommandType[] = commandTypes): fc.Arbitrary<CommandBody> =>
  fc.oneof(
    ...types.map(type => ({
      weight: weights[type] ?? 1,
      arbitrary: (shapes[type] as fc.Arbitrary<object>).map(
        shape => JSON.parse(JSON.stringify({ type, ...shape })) as CommandBody,
      ),
    })),
  )

/** How often each role speaks up. */
const shares: Record<Author['role'], number> = { facilitator: 14, cofacilitator: 4, participant: 4, wall: 1 }

/** Who sends what, and how long after the one before; a clock may be set back. */
export type Move = { readonly author: Author; readonly body: CommandBody; readonly afterMs: number }
export const moves = (
  by: readonly Author[] = authors,
  types: readonly CommandType[] = commandTypes,
): fc.Arbitrary<Move> =>
  fc.record({
    author: fc.oneof(...by.map(author => ({ weight: shares[author.role], arbitrary: fc.constant(author) }))),
    body: bodies(types),
    afterMs: fc.integer({ min: -5_000, max: 600_000 }),
  })

export const withId = (body: CommandBody, id: string): Command => ({ ...body, id }) as Command
