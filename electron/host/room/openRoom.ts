import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Socket } from 'socket.io'
import type { RoomStatus } from '../../../shared/protocol/room.ts'
import { besideWorkshop } from '../exporting.ts'
import { createDownloads } from '../loopback/downloads.ts'
import { AddressWatch } from './addressWatch.ts'
import { type CofacilitatorLink, Cofacilitators } from './cofacilitators.ts'
import type { RoomNeeds } from './contract.ts'
import { hostsOf } from './guard.ts'
import { newJoinCode } from './joinCode.ts'
import { Joining } from './joining.ts'
import type { Line } from './lines.ts'
import { answerMessage } from './messages.ts'
import { readPages } from './pages.ts'
import { participantsOf } from './participants.ts'
import type { Phone, PhoneLine } from './phone.ts'
import { Phones } from './phones.ts'
import { Pictures } from './pictures.ts'
import { qrPath } from './qr.ts'
import type { ParticipantRecords } from './records.ts'
import { createAnswer } from './routes.ts'
import { openServer } from './server.ts'

export type Opening = {
  port: number
  address: string | null
  records: ParticipantRecords
  link: CofacilitatorLink
}
export type OpenRoom = Awaited<ReturnType<typeof furnish>>

const clock = () => performance.now()

/**
 * Summonses are numbered by the clock: phones tell a new one by its larger number, whatever rooms were open before, and one
 * that was opened again and has not called anybody stands below all of them.
 */
const noSummons = 0

/** Opens the room's own port. `code` is Node's: EADDRINUSE, EACCES. */
export async function openRoom(
  needs: RoomNeeds & { changed(): void },
  opening: Opening,
): Promise<{ ok: true; room: OpenRoom } | { ok: false; code: string }> {
  const { bind, translate } = needs
  const opened = await openServer({ bind, port: opening.port, translate, now: clock })
  return opened.ok ? { ok: true, room: await furnish(needs, opening, opened.server) } : opened
}

type Server = Extract<Awaited<ReturnType<typeof openServer>>, { ok: true }>['server']

export async function furnish(
  needs: RoomNeeds & { changed(): void },
  { address, records, link }: Opening,
  server: Server,
) {
  const { state, submit, translate, now, bind, interfaces } = needs
  const { port, io } = server
  let code = newJoinCode()
  let isPaused = false
  let summons = noSummons
  let documents: Promise<string> | null = null
  let qr = { url: '', picture: { size: 0, path: '' } }
  const changed = () => {
    pictures.changed()
    needs.changed()
  }

  const addresses = new AddressWatch({
    interfaces,
    machine: needs.machine,
    bind,
    wanted: address,
    changed: needs.changed,
  })
  const phones = new Phones({ state, submit, changed })
  const pictures = new Pictures({
    phones,
    state,
    now,
    extras: () => ({ isPaused, summons, questionId: needs.stage().questionId }),
    tell(wires, event, value) {
      // Without names Socket.IO would tell everybody.
      if (wires.length > 0) io.to(wires.map(({ id }) => id)).emit(event, value)
    },
  })
  const joining = new Joining({ state, records, phones, clock, code: () => code })
  const downloads = createDownloads()
  const cofacilitators = new Cofacilitators({
    link,
    downloads,
    clock,
    now,
    translate,
    connectDesk: needs.connectDesk,
    changed: needs.changed,
    async documentPath(kind) {
      documents ??= mkdtemp(join(tmpdir(), 'walkthrough-room-'))
      return join(await documents, basename(besideWorkshop(needs.fileName(), kind)))
    },
  })

  async function joinPhone(socket: Socket, line: Line, auth: unknown): Promise<void> {
    const admission = await joining.admit(auth, line.address)
    if (line.isEnding || !socket.connected) return
    if (!admission.ok) return line.end(admission.reason, admission.waitMs)
    const { phone, token } = admission
    await phones.arrive(phone)
    if (line.isEnding || !socket.connected) return
    if (phone.record.isRemoved) return line.end('removed')
    const wire: PhoneLine = {
      id: socket.id,
      line,
      takesChanges: socket.handshake.query.changes === '1',
      toldVersion: null,
      emit: (event, value) => socket.emit(event, value),
    }
    line.joinedAs('participant')
    listen(socket, wire, phone)
    socket.emit('joined', { ok: true, token, participantId: phone.record.id, role: 'participant' })
    phones.attach(phone, wire)
    pictures.welcome(phone, wire)
  }

  const messageNeeds = {
    ...needs,
    changed,
    isPaused: () => isPaused,
    arrive: (phone: Phone) => phones.arrive(phone),
  }

  function listen(socket: Socket, wire: PhoneLine, phone: Phone): void {
    const { line } = wire
    socket.onAny(event => {
      if (event !== 'message') line.end('malformed')
    })
    socket.on('message', async (raw: unknown, acknowledge: unknown) => {
      if (typeof acknowledge !== 'function') return line.end('malformed')
      try {
        const answer = await answerMessage(messageNeeds, phone, raw)
        if (answer === null) line.end('malformed')
        else acknowledge(answer)
      } catch {
        line.end('serverError')
      }
    })
    socket.on('disconnect', () => phones.detach(phone, wire))
  }

  server.serve({
    hosts: () => hostsOf(addresses.names(), port),
    answer: createAnswer({
      pages: needs.pagesFolder === null ? new Map() : await readPages(needs.pagesFolder),
      downloads,
      hosts: () => hostsOf(addresses.names(), port),
      translate,
    }),
    onJoin(socket, line) {
      const { auth } = socket.handshake
      // The name and the token are in nobody's memory longer than they are needed.
      socket.handshake.auth = {}
      if (Object.hasOwn(auth, 'key')) return cofacilitators.join(socket, line, auth.key)
      joinPhone(socket, line, auth).catch(() => line.end('serverError'))
    },
  })

  return {
    phones,
    records,
    addresses,
    cofacilitators,
    changed() {
      pictures.changed()
      // A coming that could not be written down, because the disk refused it, is tried again.
      for (const phone of phones) if (phone.wire) void phones.arrive(phone)
    },
    renewCode() {
      code = newJoinCode()
    },
    pause(wanted: boolean) {
      isPaused = wanted
      pictures.changed()
    },
    summon() {
      summons = Math.max(summons + 1, now())
      pictures.changed()
    },
    status(): Extract<RoomStatus, { kind: 'on' }> {
      const workshop = state()
      const { chosen, list, isReachable, name } = addresses
      const withPort = (host: string) => (port === 80 ? host : `${host}:${port}`)
      const shortAddress = withPort(chosen)
      const joinUrl = `http://${shortAddress}/#c=${code}`
      if (qr.url !== joinUrl) qr = { url: joinUrl, picture: qrPath(joinUrl) }
      return {
        kind: 'on',
        port,
        addresses: list,
        chosen,
        isReachable,
        code,
        joinUrl,
        qr: qr.picture,
        shortAddress,
        nameAddress: name === null ? null : withPort(name),
        selfTestUrl: `http://${shortAddress}/test`,
        cofacilitatorUrl: `http://${shortAddress}/desk/#room&key=${link.key}`,
        isPaused,
        participants: [
          ...cofacilitators.participants(),
          ...(workshop === null ? [] : participantsOf(workshop, records, phones)),
        ],
      }
    },
    /** Everybody has left, in the log before this returns. */
    leaveAll: () => phones.leaveAll(),
    async close() {
      pictures.close()
      addresses.close()
      await server.close()
      if (documents !== null) await rm(await documents, { recursive: true, force: true })
    },
  }
}
