import poct from '../../../assets/process/poct.json'
import sample from '../../../assets/sample/poct-workshop.jsonl?raw'
import { Process } from '../../../shared/process/schema.ts'
import {
  defaultPreferences,
  initialStage,
  type Pushes,
  type PushName,
  protocolVersion,
  type Reply,
  type RequestName,
  type Requests,
  type Session,
  type Transport,
} from '../../../shared/protocol/contract.ts'
import { facilitator } from '../../../shared/workshop/author.ts'
import { Command } from '../../../shared/workshop/commands.ts'
import { replay } from '../../../shared/workshop/evolve.ts'
import { apply, createWorkshop } from '../../../shared/workshop/record.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { newId } from '../ids.ts'
import { Listeners } from './listeners.ts'

/** A host in the page, for working on the views without one. Development builds only; keeps nothing. */
export function memoryTransport(): Transport {
  const listeners = new Listeners()
  let session: Session = { kind: 'none' }
  let preferences = defaultPreferences
  let stage = initialStage
  const push = <N extends PushName>(name: N, value: Pushes[N]) => listeners.tell(name, value)
  const open = (title: string) => {
    const created = createWorkshop({
      workshopId: newId(),
      commandId: newId(),
      process: Process.parse(poct),
      details: { title },
      author: facilitator,
      now: Date.now(),
    })
    session = {
      kind: 'open',
      path: `/memory/${title}.walkthrough`,
      fileName: `${title}.walkthrough`,
      movedFrom: null,
      state: replay([created]) as WorkshopState,
      readOnly: null,
      trouble: null,
    }
    push('session', session)
    return { ok: true } as const
  }

  const answers: { [N in RequestName]?: (input: Requests[N]['in']) => Requests[N]['out'] } = {
    hello: () => ({
      protocol: protocolVersion,
      appVersion: '0',
      author: facilitator,
      view: 'desk',
      can: { nativeDialogs: false, openWallWindow: false, revealFiles: false },
      wallUrl: null,
      preferences,
      stage,
      session,
    }),
    send: ({ command }) => {
      if (session.kind === 'none') return { id: command.id, ok: false, reason: 'noWorkshop', message: '' }
      const result = apply(session.state, command, facilitator, Date.now())
      if (!result.ok)
        return { id: command.id, ok: false, reason: result.refusal.code, message: result.refusal.code }
      session = { ...session, state: result.state }
      push('events', result.recorded)
      return { id: command.id, ok: true, seq: result.state.seq }
    },
    newWorkshop: ({ title }) => open(title),
    openSample: () => {
      open('Sample workshop')
      if (session.kind === 'open') session = { ...session, state: withSample(session.state) }
      push('session', session)
      return { ok: true }
    },
    closeWorkshop: () => {
      session = { kind: 'none' }
      push('session', session)
      return null
    },
    setStage: input => {
      stage = input.stage
      push('stage', stage)
      return null
    },
    setPreferences: input => {
      preferences = input.preferences
      push('preferences', preferences)
      return null
    },
    listLibrary: () => ({ folder: '/memory', recent: [], recovery: [], copies: [] }),
  }

  return {
    async request<N extends RequestName>(name: N, input: Requests[N]['in']): Promise<Reply<N>> {
      const answer = answers[name]
      if (answer === undefined) return { ok: false, error: { code: 'failed', message: `no ${name} here` } }
      return { ok: true, value: answer(input) as Requests[N]['out'] }
    },
    listen: listeners.listen,
    onConnection(handler) {
      queueMicrotask(() => handler(true))
      return () => {}
    },
  }
}

function withSample(start: WorkshopState): WorkshopState {
  const commands = sample
    .split('\n')
    .filter(line => line !== '')
    .map(line => Command.parse(JSON.parse(line)))
  const startsAt = Date.now() - commands.length * 60_000
  return commands.reduce((state, command, at) => {
    const result = apply(state, command, facilitator, startsAt + at * 60_000)
    return result.ok ? result.state : state
  }, start)
}
