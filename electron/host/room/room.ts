import type { RoomAct, RoomStatus } from '../../../shared/protocol/room.ts'
import { facilitator } from '../../../shared/workshop/author.ts'
import type { CommandBody } from '../../../shared/workshop/commands.ts'
import { isOnSomeNetwork } from './addressWatch.ts'
import { CofacilitatorLink } from './cofacilitators.ts'
import { ActRefused, type Room, type RoomNeeds } from './contract.ts'
import type { OpenRoom } from './openRoom.ts'
import { Pacer } from './pacer.ts'
import { leaveBehind, newCommandId } from './phones.ts'
import { ParticipantRecords } from './records.ts'

/** Where phones find the room if nothing else was chosen: always the same, because links and phones keep addresses. */
export const usualRoomPort = 8642
/** The desk is told of changes at most this often. */
const spacingMs = 200

type Slot = Exclude<RoomStatus, { kind: 'on' }> | { kind: 'on'; room: OpenRoom }

/** The room for phones: nothing listens until the facilitator invites, and nothing after the workshop is closed. */
export function createRoom(needs: RoomNeeds): Room {
  let slot: Slot = { kind: 'off' }
  let told = ''
  let link = { workshopId: '', link: new CofacilitatorLink() }
  /** Acts come one after another: starting and stopping take a moment. */
  let queue: Promise<unknown> = Promise.resolve()

  const status = (): RoomStatus => (slot.kind === 'on' ? slot.room.status() : slot)
  const tell = () => {
    const now = status()
    const content = JSON.stringify(now)
    if (content === told) return
    told = content
    needs.onStatus(now)
  }
  const pacer = new Pacer(tell, spacingMs)

  async function start(wanted: Extract<RoomAct, { act: 'start' }>): Promise<void> {
    if (slot.kind === 'on') return
    const state = needs.state()
    if (state === null) throw new ActRefused('room.act.noWorkshop')
    const { workshopId } = state
    if (link.workshopId !== workshopId) link = { workshopId, link: new CofacilitatorLink() }
    const records = new ParticipantRecords(needs.settings, workshopId)
    const port = wanted.port ?? records.port ?? needs.port
    const address = wanted.address ?? null
    if (!isOnSomeNetwork({ ...needs, wanted: address })) {
      slot = { kind: 'failed', reason: 'noAddress', detail: '', port }
      return
    }
    slot = { kind: 'starting' }
    tell()
    const opening = { port, address, records, link: link.link }
    // Loaded when first needed: most of the time nobody is invited, and the desk should open without waiting for it.
    const { openRoom } = await import('./openRoom.ts')
    const opened = await openRoom({ ...ofWorkshop(needs, workshopId), changed: () => pacer.soon() }, opening)
    if (!opened.ok) {
      slot = { kind: 'failed', reason: failureOf(opened.code), detail: opened.code, port }
      return
    }
    slot = { kind: 'on', room: opened.room }
    const { port: used } = opened.room.status()
    if (records.port !== used) records.port = used
    // The workshop was closed while the port was being opened.
    if (needs.state()?.workshopId !== workshopId) await stop()
  }

  async function stop(): Promise<void> {
    if (slot.kind !== 'on') {
      slot = { kind: 'off' }
      return
    }
    const { room } = slot
    slot = { kind: 'off' }
    room.leaveAll()
    await room.close()
  }

  async function does(body: CommandBody): Promise<void> {
    const outcome = await needs.submit({ ...body, id: newCommandId() } as never, facilitator)
    if (outcome.ok || outcome.refusal.code === 'noChange') return
    const { code, params = {} } = outcome.refusal
    const words = Object.entries(params).map(([name, value]) => [name, String(value)])
    throw new ActRefused(`refusal.${code}`, Object.fromEntries(words))
  }

  async function actIn(room: OpenRoom, act: Exclude<RoomAct, { act: 'start' | 'stop' }>): Promise<void> {
    switch (act.act) {
      case 'newCode':
        return room.renewCode()
      case 'chooseAddress':
        if (!room.addresses.has(act.address)) throw new ActRefused('room.act.unknownAddress')
        return room.addresses.choose(act.address)
      case 'pause':
        return room.pause(act.isPaused)
      case 'summon':
        return room.summon()
      case 'remove':
        return remove(room, act.participantId)
      case 'mute':
        room.records.change(recordOf(room, act.participantId), { isMuted: act.isMuted })
        return room.changed()
      case 'rename': {
        const { participantId, name } = act
        recordOf(room, participantId)
        return does({ type: 'changeParticipant', participantId, name })
      }
      case 'assignLane': {
        const { participantId, laneId } = act
        recordOf(room, participantId)
        return does({ type: 'changeParticipant', participantId, laneId })
      }
      case 'lowerHand': {
        const phone = room.phones.get(recordOf(room, act.participantId).id)
        if (phone) phone.handSince = null
        return room.changed()
      }
      default:
        return act satisfies never
    }
  }

  return {
    status,
    act(act) {
      const done = queue.then(async () => {
        if (act.act === 'start') await start(act)
        else if (act.act === 'stop') await stop()
        else if (slot.kind === 'on') await actIn(slot.room, act)
        else throw new ActRefused('room.act.notOn')
        tell()
        return status()
      })
      queue = done.catch(() => {})
      return done
    },
    changed() {
      if (slot.kind !== 'on') return
      slot.room.changed()
      pacer.soon()
    },
    workshopOpened: lastAt => leaveBehind(needs, lastAt),
    workshopClosing() {
      if (slot.kind === 'on') slot.room.leaveAll()
      queue = queue.then(stop).then(tell)
    },
    async close() {
      queue = queue.then(stop)
      await queue
      pacer.close()
    },
  }
}

/** What phones of one workshop say never reaches another one that was opened after it. */
function ofWorkshop(needs: RoomNeeds, workshopId: string): RoomNeeds {
  const state = () => {
    const open = needs.state()
    return open?.workshopId === workshopId ? open : null
  }
  return {
    ...needs,
    state,
    submit(command, author) {
      if (state() !== null) return needs.submit(command, author)
      return Promise.resolve({ ok: false, refusal: { code: 'noWorkshop' } })
    },
  }
}

function recordOf({ records }: OpenRoom, participantId: string) {
  const record = records.get(participantId)
  if (record === undefined || record.isRemoved) throw new ActRefused('room.act.unknownParticipant')
  return record
}

function remove(room: OpenRoom, participantId: string): void {
  if (room.cofacilitators.remove(participantId)) return
  const record = recordOf(room, participantId)
  room.records.change(record, { isRemoved: true })
  room.phones.putOut(record.id, 'removed')
}

function failureOf(code: string): Extract<RoomStatus, { kind: 'failed' }>['reason'] {
  switch (code) {
    case 'EADDRINUSE':
      return 'portInUse'
    case 'EACCES':
    case 'EPERM':
      return 'noPermission'
    case 'EADDRNOTAVAIL':
      return 'noAddress'
    default:
      return 'failed'
  }
}
