import { z } from 'zod'
import { type ElementKey, elementKinds, Letters } from '../process/schema.ts'
import { entryKinds, maxEntryText } from './entryFields.ts'
import { namingRules } from './naming.ts'
import { detailNames } from './state.ts'

/**
 * What views ask for: verb + noun. The schema holds shape and size; whether the workshop allows it is `decide`'s matter.
 * On the wire and on the command line a command is one flat JSON object: `{"id":"c1","type":"addEntry",...}`. `id` is made
 * by the sender and makes sending twice harmless: the second time gets the first answer.
 */
const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const StepId = z.string().min(1).max(32)
const LaneId = z.string().min(1).max(32)
const ToolId = z.string().min(1).max(32)
const EntryText = z.string().trim().min(1).max(maxEntryText)
const FieldChanges = z.record(z.string().max(40), z.string().max(4000))
/** The `seq` of the state that an editor saw when editing began. */
const BasedOn = z.number().int().min(0)
const Minutes = z.number().int().min(1).max(480)
const Text = z.string().max(8000)
const ParticipantName = z.string().trim().max(80)
const PersonFields = {
  name: z.string().trim().min(1).max(120),
  role: z.string().trim().max(120),
  laneId: LaneId.nullable(),
  attendance: z.enum(['present', 'part', 'apologies']),
}
export const ElementKeySchema = z.custom<ElementKey>(
  v =>
    typeof v === 'string' &&
    elementKinds.some(k => v.startsWith(`${k}:`) && v.length > k.length + 1 && v.length < 64),
  'an element is named kind:id',
)
const DetailChanges = z.object({
  ...Object.fromEntries(detailNames.filter(n => n !== 'status').map(n => [n, Text.optional()])),
  status: z.enum(['draft', 'final']).optional(),
} as Record<Exclude<(typeof detailNames)[number], 'status'>, z.ZodOptional<z.ZodString>> & {
  status: z.ZodOptional<z.ZodEnum<{ draft: 'draft'; final: 'final' }>>
})

const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ id: Id, type: z.literal(type), ...shape })

export const Command = z.discriminatedUnion('type', [
  command('changeDetails', { basedOn: BasedOn.optional(), changes: DetailChanges.strict() }),
  command('addPerson', { personId: Id, ...PersonFields }),
  command('changePerson', { personId: Id, changes: z.strictObject(PersonFields).partial() }),
  command('removePerson', { personId: Id }),

  command('enterStep', { stepId: StepId }),
  command('endWalk', {}),
  /** `minutes` absent: what is planned for the step. */
  command('startTimebox', { minutes: Minutes.optional() }),
  command('pauseTimebox', {}),
  command('resumeTimebox', {}),
  command('extendTimebox', { minutes: Minutes }),
  command('stopTimebox', {}),
  command('markStepDone', { stepId: StepId }),
  command('reopenStep', { stepId: StepId }),
  command('setPlannedMinutes', { stepId: StepId, minutes: Minutes }),

  command('addEntry', {
    entryId: Id,
    kind: z.enum(entryKinds),
    text: EntryText,
    fields: FieldChanges.optional(),
    stepId: StepId,
    laneId: LaneId.nullable().optional(),
    toolId: ToolId.nullable().optional(),
    isParked: z.boolean().optional(),
    /** The naming rule that a participant's author was made under; absent: `named`. Says nothing at the desk. */
    rule: z.enum(namingRules).optional(),
  }),
  /**
   * `basedOn`: the `seq` of the state the editor saw when editing began. Refused as stale if the same text or field was
   * changed by a later event; other fields do not matter. A field set to '' is cleared.
   */
  command('editEntry', {
    entryId: Id,
    basedOn: BasedOn,
    text: EntryText.optional(),
    fields: FieldChanges.optional(),
  }),
  /** Absent: stays as it is. */
  command('moveEntry', {
    entryId: Id,
    stepId: StepId.optional(),
    laneId: LaneId.nullable().optional(),
    toolId: ToolId.nullable().optional(),
  }),
  command('parkEntry', { entryId: Id }),
  command('unparkEntry', { entryId: Id }),
  command('removeEntry', { entryId: Id }),
  command('linkEntries', { from: Id, to: Id }),
  command('unlinkEntries', { from: Id, to: Id }),

  command('setInvolvement', { stepId: StepId, laneId: LaneId, letters: Letters.nullable() }),
  command('confirmElement', { key: ElementKeySchema }),
  /** Several at once, as one act: one undo takes all of it back. */
  command('confirmElements', { keys: z.array(ElementKeySchema).min(1).max(400) }),
  command('unconfirmElement', { key: ElementKeySchema }),
  command('renameElement', {
    key: ElementKeySchema,
    name: z.string().trim().min(1).max(200),
    shortName: z.string().trim().min(1).max(60).optional(),
  }),
  command('changeGuide', {
    stepId: StepId,
    basedOn: BasedOn.optional(),
    changes: z.strictObject({
      goal: z.string().trim().min(1).max(600).optional(),
      bring: z.array(z.string().trim().min(1).max(600)).max(12).optional(),
      questions: z.array(z.string().trim().min(1).max(600)).max(12).optional(),
      outcomes: z.array(z.string().trim().min(1).max(600)).max(12).optional(),
    }),
  }),
  command('setStepTools', { stepId: StepId, toolIds: z.array(ToolId).max(12) }),
  command('arrangeLanes', { order: z.array(LaneId).max(60), hidden: z.array(LaneId).max(60) }),

  command('setNamingRule', { rule: z.enum(namingRules) }),
  command('startCollecting', { stepId: StepId }),
  command('revealEntries', { stepId: StepId }),
  /** Only participants cast; the host gives them a voter's pseudonym as author. A new ballot replaces the one before. */
  command('openVote', {
    voteId: Id,
    title: z.string().trim().min(1).max(200),
    stepId: StepId,
    options: z
      .array(z.strictObject({ id: Id, text: z.string().trim().min(1).max(400), entryId: Id.nullable() }))
      .min(2)
      .max(24),
    dotsPerPerson: z.number().int().min(1).max(20),
  }),
  command('castVote', { voteId: Id, dots: z.record(Id, z.number().int().min(0).max(20)) }),
  command('closeVote', { voteId: Id }),
  command('removeVote', { voteId: Id }),
  command('joinRoom', { participantId: Id, name: ParticipantName, laneId: LaneId.nullable() }),
  /** `leftAt`: for those whom nobody saw go, when they were there last; milliseconds since 1970 UTC. */
  command('leaveRoom', { participantId: Id, leftAt: z.number().int().min(0).optional() }),
  command('changeParticipant', {
    participantId: Id,
    name: ParticipantName.optional(),
    laneId: LaneId.nullable().optional(),
  }),

  command('undo', {}),
  command('redo', {}),
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']
/** A command as a view states it, before the client gives it an id. */
export type CommandBody = Command extends infer C ? (C extends Command ? Omit<C, 'id'> : never) : never
