import { readFileSync } from 'node:fs'
import type { PhoneEntry, PhoneOwn, PhoneShared, PhoneStep } from '../../../shared/protocol/room.ts'

type Process = {
  title: string
  phases: { id: string; name: string }[]
  actors: { id: string; name: string; shortName: string }[]
  tools: { id: string; name: string }[]
  steps: {
    id: string
    name: string
    phaseId: string
    goal: string
    toolIds: string[]
    involvement: Record<string, string>
  }[]
}
const process = JSON.parse(readFileSync('assets/process/poct.json', 'utf8')) as Process

const entry = (
  id: string,
  label: string,
  kind: PhoneEntry['kind'],
  text: string,
  laneName: string,
  author = '',
) => ({ id, label, kind, text, stepId: 's4', author, laneName, answer: '' }) satisfies PhoneEntry

/** The room at the fourth of the eleven steps, as phones see it. */
export function sharedAtStep4(changes: Partial<PhoneShared> = {}): PhoneShared {
  return {
    version: 1,
    title: process.title,
    place: 'Room 3',
    language: 'en',
    rule: 'named',
    lanes: process.actors.map(({ id, name, shortName }) => ({ id, name, shortName })),
    steps: process.steps.map(
      (step, place): PhoneStep => ({
        id: step.id,
        number: place + 1,
        name: step.name,
        phase: process.phases.find(({ id }) => id === step.phaseId)?.name ?? '',
        goal: step.goal,
        tools: step.toolIds.map(id => ({ id, name: process.tools.find(tool => tool.id === id)?.name ?? id })),
        involvement: step.involvement,
        isDone: place < 3,
        sharing: 'open',
        hiddenCount: 0,
      }),
    ),
    currentStepId: 's4',
    walk: 'begun',
    timer: { kind: 'running', endsAt: Date.now() + 462_000 },
    hostNow: Date.now(),
    isPaused: false,
    summons: 0,
    entries: [
      entry(
        'e1',
        'R5',
        'risk',
        'Two of three offers need an open remote-support channel into the ward network.',
        'ICT',
        'Marta Rossi',
      ),
      entry(
        'e2',
        'Q2',
        'question',
        'Who keeps the device patched after the guarantee ends?',
        'Legal',
        'Jonas Weber',
      ),
      entry(
        'e3',
        'D1',
        'decision',
        'Offers without a software bill of materials are not considered.',
        'Procurement',
        'Ana Lopes',
      ),
      entry('mine1', 'R7', 'risk', 'Middleware needs SMBv1', 'Clinical Eng.', 'Elena Bianchi'),
    ],
    entryCount: 4,
    vote: null,
    shownQuestion: null,
    ...changes,
  }
}

export function ownOfElena(changes: Partial<PhoneOwn> = {}): PhoneOwn {
  return {
    version: 1,
    name: 'Elena Bianchi',
    laneId: 'CE',
    isMuted: false,
    isHandRaised: false,
    entries: [
      {
        ...entry('mine1', 'R7', 'risk', 'Middleware needs SMBv1', 'Clinical Eng.', 'Elena Bianchi'),
        revision: 12,
        canChange: true,
      },
    ],
    actions: [
      {
        label: 'A3',
        text: 'Ask the three vendors for a software bill of materials and the date of the last penetration test.',
        due: '2026-12-15',
        status: 'open',
        stepId: 's3',
      },
      {
        label: 'A6',
        text: 'List every port that the middleware opens.',
        due: '',
        status: 'inProgress',
        stepId: 's2',
      },
    ],
    dots: {},
    ...changes,
  }
}

export const voteOnOffers = {
  id: 'v1',
  title: 'Which offer goes on to the test in the laboratory?',
  options: [
    { id: 'o1', text: 'Northwind GasLine 5, with the vendor’s own middleware' },
    { id: 'o2', text: 'Meridian i-Lab' },
    { id: 'o3', text: 'Kestrel POC 200, on our existing middleware' },
  ],
  dotsPerPerson: 3,
  status: 'open',
  voters: 4,
  tally: null,
} as const satisfies PhoneShared['vote']
