import type { Process } from '../process/schema.ts'
import { emptyRoom } from './roomState.ts'
import { type Details, detailNames, type StepWalk, type WorkshopState } from './state.ts'

export const blankDetails: Details = {
  ...(Object.fromEntries(detailNames.map(name => [name, ''])) as Record<keyof Details, string>),
  status: 'draft',
}

const noProcess: Process = {
  format: 'panacea-process',
  version: 1,
  id: 'none',
  title: '',
  summary: '',
  language: 'en',
  phases: [],
  actors: [],
  tools: [],
  steps: [],
}

/** What stands before the first event. */
export const blankWorkshop: WorkshopState = {
  workshopId: '',
  seq: 0,
  createdAt: 0,
  details: blankDetails,
  process: noProcess,
  confirmed: {},
  lanes: { order: [], hidden: [] },
  people: [],
  walk: { currentStepId: null, startedAt: null, endedAt: null, timer: { kind: 'off' }, steps: {} },
  entries: [],
  entryCounts: { note: 0, risk: 0, question: 0, decision: 0, action: 0 },
  links: [],
  room: emptyRoom,
  touched: {},
  history: {},
}

/** A workshop in which nothing but its creation has happened. */
export function freshWorkshop(
  workshopId: string,
  process: Process,
  details: Partial<Details>,
  at: number,
): WorkshopState {
  const walkOf = (plannedMinutes: number): StepWalk => ({
    plannedMinutes,
    spentMs: 0,
    enteredAt: null,
    visits: 0,
    doneAt: null,
  })
  return {
    ...blankWorkshop,
    workshopId,
    createdAt: at,
    details: { ...blankDetails, ...details },
    process,
    lanes: { order: process.actors.map(actor => actor.id), hidden: [] },
    walk: {
      ...blankWorkshop.walk,
      steps: Object.fromEntries(process.steps.map(step => [step.id, walkOf(step.plannedMinutes)])),
    },
  }
}
