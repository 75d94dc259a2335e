import { io, type Socket } from 'socket.io-client'
import { newId } from '../../renderer/client/ids.ts'
import type { PhoneAnswer } from '../../shared/protocol/room.ts'
import { roomProtocolVersion } from '../../shared/protocol/roomLimits.ts'
import { passing } from './until.ts'

/** Many phones in one process beside the host's, so that their own work does not stand in the host's time. */
export type CrowdTask = {
  origin: string
  code: string
  phones: number
  /** From one entry of a phone to its next. */
  everyMs: number
  /** All phones together. */
  entries: number
}
export type Sent = { text: string; sentAt: number; answerMs: number }
export type CrowdNews =
  | { kind: 'joined' }
  | { kind: 'done'; sent: Sent[]; refused: string[] }
  | { kind: 'failed'; complaint: string }

/** Milliseconds since 1970, with fractions: the processes of one machine share it. */
export const clock = (): number => performance.timeOrigin + performance.now()

/** So many join at once: fewer than the host lets one address have without a name. */
const together = 10
/** All come from one address here, and the host takes so many new lines a second from one. */
const joinsPerSecond = 18

async function join(task: CrowdTask): Promise<Socket[]> {
  const { origin, code, phones } = task
  const sockets: Socket[] = []
  while (sockets.length < phones) {
    const count = Math.min(together, phones - sockets.length)
    const joining = Array.from({ length: count }, () => joinOne(origin, code))
    const [joined] = await Promise.all([Promise.all(joining), passing((1000 * count) / joinsPerSecond)])
    sockets.push(...joined)
  }
  return sockets
}

function joinOne(origin: string, code: string): Promise<Socket> {
  const auth = { protocol: roomProtocolVersion, token: null, code, name: '', laneId: null }
  const socket = io(origin, {
    path: '/socket',
    transports: ['websocket'],
    auth,
    forceNew: true,
    reconnection: false,
    extraHeaders: { origin },
  })
  return new Promise((resolve, reject) => {
    socket.once('joined', () => resolve(socket))
    socket.once('closed', ({ reason }: { reason: string }) => reject(new Error(`not let in: ${reason}`)))
    socket.once('connect_error', reject)
  })
}

async function write(
  sockets: readonly Socket[],
  task: CrowdTask,
): Promise<Extract<CrowdNews, { kind: 'done' }>> {
  const { everyMs, entries } = task
  const spacingMs = everyMs / sockets.length
  const begun = performance.now()
  const sent: Sent[] = []
  const refused: string[] = []
  const answers: Promise<void>[] = []
  for (let at = 0; at < entries; at += 1) {
    // People do not take turns: each entry comes somewhere in its stretch of time.
    await passing(Math.max(0, begun + (at + Math.random()) * spacingMs - performance.now()))
    const socket = sockets[at % sockets.length]
    if (socket !== undefined) answers.push(say(socket, at))
  }
  await Promise.all(answers)
  return { kind: 'done', sent, refused }

  async function say(socket: Socket, at: number): Promise<void> {
    const text = `Entry ${at} of the room: remote access of the vendor is always on`
    const message = {
      id: newId(),
      type: 'addEntry',
      entryId: newId(),
      kind: 'note',
      text,
      stepId: 's1',
      rule: 'named',
    }
    const sentAt = clock()
    const answer: PhoneAnswer = await socket.timeout(30_000).emitWithAck('message', message)
    if (answer.ok) sent.push({ text, sentAt, answerMs: clock() - sentAt })
    else refused.push(answer.reason)
  }
}

if (import.meta.main) {
  const tell = (news: CrowdNews) => void process.send?.(news)
  process.on('disconnect', () => process.exit())
  process.once('message', async (task: CrowdTask) => {
    try {
      const sockets = await join(task)
      tell({ kind: 'joined' })
      await new Promise<void>(resolve => process.once('message', () => resolve()))
      tell(await write(sockets, task))
    } catch (error) {
      tell({ kind: 'failed', complaint: error instanceof Error ? error.message : String(error) })
    }
  })
}
