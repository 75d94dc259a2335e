import { z } from 'zod'
import { type ElementKind, letterValues } from './elementKinds.ts'

/**
 * The process being walked: phases, steps (columns), actors (lanes), tools, and the responsibilities proposed for
 * each step. A template (`assets/process/*.json`) is validated once and copied into the workshop that starts from it.
 */

/** Where an element comes from: printed in the published use case, or our own reconstruction of it. */
export const Source = z.enum(['case', 'ours'])
export type Source = z.infer<typeof Source>

/** RACI letters of one actor in one step. `AR`: accountable and responsible. Absence of a key means "not involved". */
export const Letters = z.enum(letterValues)
export type Letters = z.infer<typeof Letters>

const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/, 'an id is 1 to 32 letters, digits, - or _')
const Line = z.string().trim().min(1).max(200)
const Prose = z.string().trim().min(1).max(600)

export const Phase = z.object({ id: Id, name: Line, source: Source })
export const Actor = z.object({
  id: Id,
  /** Short name as written on a lane head and said aloud, e.g. "Clinical Eng." */
  shortName: Line,
  name: Line,
  source: Source,
})
export const Tool = z.object({
  id: Id,
  name: Line,
  /** One sentence: what the tool does for the people in the room. */
  what: Prose,
  /** Id of the tool this one belongs to, e.g. CST is part of SBDF. */
  partOf: Id.optional(),
  source: Source,
})
export const Step = z.object({
  id: Id,
  phaseId: Id,
  name: Line,
  /** At most about 40 characters, for column heads. */
  shortName: Line,
  goal: Prose,
  bring: z.array(Prose).min(1),
  questions: z.array(Prose).min(3).max(5),
  outcomes: z.array(Prose).min(1),
  toolIds: z.array(Id),
  plannedMinutes: z.number().int().min(1).max(480),
  /** Source of the step itself, and of the tools attached to it; guide texts and involvement are always ours. */
  source: Source,
  toolsSource: Source,
  involvement: z.record(Id, Letters),
})
export const Process = z.object({
  format: z.literal('panacea-process'),
  version: z.literal(1),
  id: Id,
  title: Line,
  summary: Prose,
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  phases: z.array(Phase).min(1),
  actors: z.array(Actor).min(1).max(40),
  tools: z.array(Tool),
  steps: z.array(Step).min(1).max(60),
})

export type Phase = z.infer<typeof Phase>
export type Actor = z.infer<typeof Actor>
export type Tool = z.infer<typeof Tool>
export type Step = z.infer<typeof Step>
export type Process = z.infer<typeof Process>

export type StepId = string
export type LaneId = string
export type ToolId = string

/**
 * Names one thing of the process that is either printed in the use case or proposed by us, and that the room can
 * confirm: `phase:<id>`, `actor:<id>`, `tool:<id>`, `step:<id>` (its name and place), `guide:<stepId>` (goal, what to
 * bring, questions, outcomes), `stepTools:<stepId>`, `involvement:<stepId>`.
 */
export type ElementKey = `${ElementKind}:${string}`
export { type ElementKind, elementKinds } from './elementKinds.ts'
