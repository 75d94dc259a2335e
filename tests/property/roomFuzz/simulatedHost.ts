import type { StoredRow } from '../../../electron/host/file/format.ts'
import { genesis } from '../../../electron/host/file/hashChain.ts'
import { toRows } from '../../../electron/host/file/rows.ts'
import type { Appending, WorkshopFile } from '../../../electron/host/file/workshopFile.ts'
import { LiveWorkshop } from '../../../electron/host/liveWorkshop.ts'
import { CofacilitatorLink } from '../../../electron/host/room/cofacilitators.ts'
import { furnish, type OpenRoom } from '../../../electron/host/room/openRoom.ts'
import { leaveBehind } from '../../../electron/host/room/phones.ts'
import { ParticipantRecords } from '../../../electron/host/room/records.ts'
import type { RoomServer, ServerNeeds } from '../../../electron/host/room/server.ts'
import { createTranslate } from '../../../electron/host/translate.ts'
import { initialStage } from '../../../shared/protocol/contract.ts'
import { facilitator } from '../../../shared/workshop/author.ts'
import type { CommandBody } from '../../../shared/workshop/commands.ts'
import type { RecordedEvent } from '../../../shared/workshop/events.ts'
import { replay } from '../../../shared/workshop/evolve.ts'
import { createWorkshop } from '../../../shared/workshop/record.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { memorySettings } from '../../fixtures/hosts.ts'
import { smallProcess } from '../../fixtures/process.ts'
import type { SimulatedTime } from './simulatedTime.ts'
import type { Wire } from './wire.ts'

const translate = createTranslate('en')

/** A workshop file in memory. It outlives the program that writes it, and refuses when told to. */
class MemoryFile {
  readonly rows: StoredRow[] = []
  readonly events: RecordedEvent[] = []
  isFull = false

  append(events: readonly RecordedEvent[]): Appending {
    if (this.isFull) return { kind: 'refused', trouble: { kind: 'diskFull', detail: 'full' } }
    this.rows.push(...toRows(events, this.rows.at(-1)?.hash ?? genesis))
    this.events.push(...structuredClone(events))
    return { kind: 'written' }
  }

  /** One program's hold on it: when the program is gone, so is the hold. */
  held(): { file: WorkshopFile; letGo(): void } {
    let isHeld = true
    const append = (events: readonly RecordedEvent[]): Appending =>
      isHeld ? this.append(events) : { kind: 'refused', trouble: { kind: 'diskError', detail: 'gone' } }
    const file = {
      path: 'walk.walkthrough',
      rows: this.rows,
      append,
      tryRoom: () => (isHeld ? append([]) : { kind: 'written' }),
      keepSnapshot() {},
      close() {},
    }
    return {
      file: file as unknown as WorkshopFile,
      letGo() {
        isHeld = false
      },
    }
  }
}

/** The real workshop, the real room and everything in it, on a file, settings and connections in memory. */
export class SimulatedHost {
  readonly file = new MemoryFile()
  readonly wires = new Set<Wire>()
  room: OpenRoom | null = null
  stage = initialStage
  readonly #time: SimulatedTime
  readonly #settings = memorySettings()
  readonly #link = new CofacilitatorLink()
  #live: LiveWorkshop | null = null
  #letGo = () => {}
  #serving: ServerNeeds | null = null
  #commands = 0

  constructor(time: SimulatedTime) {
    this.#time = time
    const first = createWorkshop({
      workshopId: 'w1',
      process: smallProcess,
      details: { title: 'Walk' },
      author: facilitator,
      commandId: 'c0',
      now: time.now,
    })
    this.file.append([first])
    this.#start()
  }

  get state(): WorkshopState {
    if (this.#live === null) throw new Error('the program is not running')
    return this.#live.state
  }

  get isListening(): boolean {
    return this.#serving !== null
  }

  get code(): string {
    return this.room?.status().code ?? 'AAAAAA'
  }

  /** What the facilitator does at the desk. @returns whether it was done. */
  async do(body: CommandBody): Promise<boolean> {
    const id = `desk-${this.#commands++}`
    return (await this.#live?.submit({ ...body, id }, facilitator))?.ok === true
  }

  async openRoom(): Promise<void> {
    if (this.room !== null) return
    // Timers of a room whose program died must not reach the next one.
    const live = this.#live
    if (live === null) return
    const server: RoomServer = {
      port: 8642,
      io: this.#io() as RoomServer['io'],
      serve: needs => {
        this.#serving = needs
      },
      close: async () => {
        this.#serving = null
        for (const wire of this.wires) wire.line.end('roomClosed')
      },
    }
    const records = new ParticipantRecords(this.#settings, this.state.workshopId)
    this.room = await furnish(
      {
        settings: this.#settings,
        pagesFolder: null,
        bind: '127.0.0.1',
        port: 0,
        interfaces: () => ({}),
        machine: { platform: 'linux', hostname: 'laptop', exists: () => false },
        now: () => this.#time.now,
        translate: () => translate,
        state: () => live.state,
        fileName: () => 'walk.walkthrough',
        stage: () => this.stage,
        submit: (command, author) => live.submit(command, author),
        connectDesk: () => {
          throw new Error('no second laptop here')
        },
        onStatus() {},
        changed() {},
      },
      { port: 0, address: null, records, link: this.#link },
      server,
    )
  }

  async closeRoom(): Promise<void> {
    const { room } = this
    this.room = null
    room?.leaveAll()
    await room?.close()
  }

  /** The program dies in the middle of whatever it does, and is started again by the facilitator. */
  async crash(): Promise<void> {
    const { room } = this
    this.room = null
    this.#serving = null
    this.#letGo()
    this.#live = null
    for (const wire of [...this.wires]) wire.snap()
    this.wires.clear()
    await room?.close()
    this.#start()
  }

  connect(wire: Wire): void {
    this.wires.add(wire)
    wire.socket.on('disconnect', () => this.wires.delete(wire))
    this.#serving?.onJoin(wire.socket.asSocket(), wire.line.asLine())
  }

  #start(): void {
    const { file, letGo } = this.file.held()
    const state = replay(structuredClone(this.file.events))
    if (state === null) throw new Error('the file is empty')
    const live = new LiveWorkshop(file, state, {
      now: () => this.#time.now,
      onCommitted: () => this.room?.changed(),
      onTrouble() {},
      onQuiet() {},
    })
    this.#letGo = letGo
    this.#live = live
    const lastAt = file.rows.at(-1)?.at ?? this.#time.now
    leaveBehind(
      { state: () => live.state, submit: (command, author) => live.submit(command, author) },
      lastAt,
    )
  }

  /** As much of Socket.IO's server as the room uses: telling several phones at once. */
  #io(): unknown {
    const to = (ids: string | readonly string[]) => ({
      emit: (event: string, value: unknown) => {
        for (const wire of this.wires) if ([ids].flat().includes(wire.id)) wire.socket.emit(event, value)
      },
    })
    return { to }
  }
}
