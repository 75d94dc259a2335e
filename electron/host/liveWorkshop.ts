import type { DiskTrouble } from '../../shared/protocol/contract.ts'
import type { Author } from '../../shared/workshop/author.ts'
import type { Command } from '../../shared/workshop/commands.ts'
import type { RecordedEvent } from '../../shared/workshop/events.ts'
import { evolve } from '../../shared/workshop/evolve.ts'
import { type Applied, apply } from '../../shared/workshop/record.ts'
import type { Refusal } from '../../shared/workshop/refusals.ts'
import type { WorkshopState } from '../../shared/workshop/state.ts'
import { describeError } from './file/diskErrors.ts'
import { createRowParser } from './file/rows.ts'
import type { Appending, Trouble, WorkshopFile } from './file/workshopFile.ts'
import { GivenAnswers, type Outcome } from './givenAnswers.ts'

export type LiveOptions = {
  /** Milliseconds since 1970 UTC. */
  now: () => number
  /** New events, after they are on the disk. */
  onCommitted(events: readonly RecordedEvent[]): void
  onTrouble(trouble: DiskTrouble | null): void
  /** Nothing was sent for a moment: time for work that may wait. */
  onQuiet(): void
  /** How often a refusing disk is tried again. */
  retryMs?: number
}

type Waiting = { command: Command; author: Author; answer: (outcome: Outcome) => void }
type Decided = { waiting: Waiting; outcome: Outcome; restsOnUnwritten: boolean }

/** So many commands share one transaction at most, so that everybody hears of a flood piece by piece. */
const mostPerCommit = 256
const quietMs = 700
const defaultRetryMs = 2000

/**
 * A workshop open for writing: takes commands one after another, writes what follows from them, and answers once it is on
 * the disk. Commands that arrive in the same turn of the event loop share one transaction.
 */
export class LiveWorkshop {
  #state: WorkshopState
  #trouble: DiskTrouble | null = null
  #queue: Waiting[] = []
  #isFlushDue = false
  #isClosed = false
  #retryTimer: NodeJS.Timeout | null = null
  #quietTimer: NodeJS.Timeout | null = null
  #refusedBytes = 0
  readonly #inFlight = new Map<string, Promise<Outcome>>()
  readonly #answers: GivenAnswers
  readonly #file: WorkshopFile
  readonly #options: LiveOptions

  constructor(file: WorkshopFile, state: WorkshopState, options: LiveOptions) {
    this.#file = file
    this.#state = state
    this.#options = options
    this.#answers = new GivenAnswers(file.rows)
  }

  get state(): WorkshopState {
    return this.#state
  }

  get trouble(): DiskTrouble | null {
    return this.#trouble
  }

  get file(): WorkshopFile {
    return this.#file
  }

  /** Resolves when what the command changed is on the disk, or with the reason why nothing was. Never rejects. */
  submit(command: Command, author: Author): Promise<Outcome> {
    if (this.#isClosed) return Promise.resolve({ ok: false, refusal: { code: 'noWorkshop' } })
    const key = `${author.id} ${command.id}`
    const sentBefore = this.#inFlight.get(key)
    if (sentBefore) return sentBefore
    const outcome = new Promise<Outcome>(answer => this.#queue.push({ command, author, answer }))
    this.#inFlight.set(key, outcome)
    outcome.finally(() => this.#inFlight.delete(key))
    this.#flushSoon()
    return outcome
  }

  /** Writes what is waiting, then lets go of the file. */
  close(): void {
    this.#isClosed = true
    while (this.#queue.length > 0) this.#flush()
    if (this.#retryTimer) clearInterval(this.#retryTimer)
    if (this.#quietTimer) clearTimeout(this.#quietTimer)
    this.#file.close(this.#state)
  }

  #flushSoon(): void {
    if (this.#isFlushDue) return
    this.#isFlushDue = true
    setImmediate(() => {
      this.#isFlushDue = false
      this.#flush()
      if (this.#queue.length > 0) this.#flushSoon()
    })
  }

  #flush(): void {
    const batch = this.#queue.splice(0, mostPerCommit)
    if (batch.length === 0) return
    const { decided, events, state } = this.#decide(batch)
    const appending: Appending =
      events.length === 0 ? { kind: 'written' } : this.#file.append(events, this.#state.details.title)
    switch (appending.kind) {
      case 'written':
        if (events.length > 0) this.#committed(events, state)
        for (const { waiting, outcome } of decided) this.#answer(waiting, outcome)
        return
      case 'found':
        this.#takeIn(appending)
        this.#queue.unshift(...batch)
        return
      case 'refused':
        this.#refusedBytes = events.reduce((sum, event) => sum + JSON.stringify(event).length, 4096)
        this.#inTrouble(appending.trouble)
        for (const { waiting, outcome, restsOnUnwritten } of decided) {
          waiting.answer(restsOnUnwritten ? { ok: false, refusal: { code: 'notSaved' } } : outcome)
        }
        return
      default:
        appending satisfies never
    }
  }

  /** Decides one command after another, each on the state that the ones before it leave. Changes nothing yet. */
  #decide(batch: readonly Waiting[]): {
    decided: Decided[]
    events: RecordedEvent[]
    state: WorkshopState
  } {
    let state = this.#state
    const events: RecordedEvent[] = []
    const decided = batch.map(waiting => {
      const { command, author } = waiting
      const given = this.#answers.find(command.id, author.id) ?? takenInBatch(events, command.id, author.id)
      if (given) return { waiting, outcome: given, restsOnUnwritten: events.length > 0 }
      const applied = applySafely(state, command, author, this.#options.now())
      if (!applied.ok) {
        const outcome = { ok: false, refusal: applied.refusal } as const
        return { waiting, outcome, restsOnUnwritten: events.length > 0 }
      }
      state = applied.state
      events.push(...applied.recorded)
      return { waiting, outcome: { ok: true, seq: state.seq } as const, restsOnUnwritten: true }
    })
    return { decided, events, state }
  }

  #answer({ command, author, answer }: Waiting, outcome: Outcome): void {
    if (outcome.ok) this.#answers.remember(command.id, author.id, outcome.seq)
    answer(outcome)
  }

  #committed(events: readonly RecordedEvent[], state: WorkshopState): void {
    this.#state = state
    this.#outOfTrouble()
    this.#options.onCommitted(events)
    this.#awaitQuiet()
  }

  /** Takes in what stands on the disk although its commit was reported as failed. */
  #takeIn({ rows }: Extract<Appending, { kind: 'found' }>): void {
    const parse = createRowParser()
    const events = rows.flatMap(row => {
      const parsed = parse(row)
      return parsed.kind === 'event' ? [parsed.recorded] : []
    })
    for (const { commandId, author, seq } of events) {
      this.#answers.remember(commandId, author.id, seq)
    }
    this.#committed(events, events.reduce<WorkshopState>(evolve, this.#state))
  }

  #inTrouble({ kind, detail }: Trouble): void {
    if (this.#trouble?.kind !== kind || this.#trouble.detail !== detail) {
      this.#trouble = { kind, detail, since: this.#trouble?.since ?? this.#options.now() }
      this.#options.onTrouble(this.#trouble)
    }
    if (this.#retryTimer || this.#isClosed) return
    this.#retryTimer = setInterval(() => this.#tryAgain(), this.#options.retryMs ?? defaultRetryMs)
    this.#retryTimer.unref()
  }

  #tryAgain(): void {
    const trying = this.#file.tryRoom(this.#refusedBytes, this.#state.details.title)
    switch (trying.kind) {
      case 'written':
        this.#outOfTrouble()
        return
      case 'found':
        this.#takeIn(trying)
        return
      case 'refused':
        this.#inTrouble(trying.trouble)
        return
      default:
        trying satisfies never
    }
  }

  #outOfTrouble(): void {
    if (this.#retryTimer) clearInterval(this.#retryTimer)
    this.#retryTimer = null
    if (this.#trouble === null) return
    this.#trouble = null
    this.#options.onTrouble(null)
  }

  #awaitQuiet(): void {
    if (this.#quietTimer) this.#quietTimer.refresh()
    else {
      this.#quietTimer = setTimeout(() => {
        this.#quietTimer = null
        this.#file.keepSnapshot(this.#state)
        this.#options.onQuiet()
      }, quietMs)
      this.#quietTimer.unref()
    }
  }
}

/** `apply` never throws; should a defect make it, one command is refused and the room goes on. */
function applySafely(...[state, command, author, now]: Parameters<typeof apply>): Applied {
  try {
    return apply(state, command, author, now)
  } catch (error) {
    return {
      ok: false,
      refusal: { code: 'defect', params: { detail: describeError(error) } },
    }
  }
}

function takenInBatch(
  events: readonly RecordedEvent[],
  commandId: string,
  authorId: string,
): { ok: false; refusal: Refusal } | null {
  const isTaken = events.some(event => event.commandId === commandId && event.author.id !== authorId)
  return isTaken ? { ok: false, refusal: { code: 'duplicateId' } } : null
}
