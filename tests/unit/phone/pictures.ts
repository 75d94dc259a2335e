import type { PhoneOwn, PhoneShared } from '../../../shared/protocol/room.ts'

const step = (number: number, isDone = false): PhoneShared['steps'][number] => ({
  id: `s${number}`,
  number,
  name: `Step ${number}`,
  phase: 'Procurement',
  goal: '',
  tools: [],
  involvement: { ICT: 'AR', LEG: 'C' },
  isDone,
  sharing: 'open',
  hiddenCount: 0,
})

/** Three steps, the first done, the second on. */
export const sharedPicture = (changes: Partial<PhoneShared> = {}): PhoneShared => ({
  version: 1,
  title: 'Walk',
  place: '',
  language: 'en',
  rule: 'named',
  lanes: [
    { id: 'ICT', name: 'ICT department', shortName: 'ICT' },
    { id: 'LEG', name: 'Legal affairs', shortName: 'Legal' },
  ],
  steps: [step(1, true), step(2), step(3)],
  currentStepId: 's2',
  walk: 'begun',
  timer: { kind: 'off' },
  hostNow: 0,
  isPaused: false,
  summons: 0,
  entries: [],
  entryCount: 0,
  vote: null,
  shownQuestion: null,
  ...changes,
})

export const ownPicture = (changes: Partial<PhoneOwn> = {}): PhoneOwn => ({
  version: 1,
  name: 'Ana',
  laneId: 'ICT',
  isMuted: false,
  isHandRaised: false,
  entries: [],
  actions: [],
  dots: {},
  ...changes,
})

export const ownEntry = (id: string, text = id, revision = 5): PhoneOwn['entries'][number] => ({
  id,
  label: 'N1',
  kind: 'note',
  text,
  stepId: 's2',
  author: 'Ana',
  laneName: 'ICT',
  answer: '',
  revision,
  canChange: true,
})
