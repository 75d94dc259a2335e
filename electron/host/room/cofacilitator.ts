import { basename } from 'node:path'
import type { Socket } from 'socket.io'
import type { Translate } from '../../../shared/locale/translate.ts'
import {
  defaultPreferences,
  type ExportResult,
  type Preferences,
  type Pushes,
  type PushName,
  type Reply,
  type RequestName,
  requests,
  type Session,
  type Welcome,
} from '../../../shared/protocol/contract.ts'
import type { Author } from '../../../shared/workshop/author.ts'
import type { Connection } from '../contract.ts'
import type { Downloads } from '../loopback/downloads.ts'
import type { RoomNeeds } from './contract.ts'
import { TokenBucket } from './tokenBucket.ts'

export type CofacilitatorNeeds = Pick<RoomNeeds, 'connectDesk' | 'translate'> & {
  author: Author
  downloads: Downloads
  /** Where a document lies until it is fetched; gone when the room closes. */
  documentPath(kind: 'minutes' | 'actions'): Promise<string>
  clock(): number
}
type Answers = { [N in RequestName]?: (input: unknown) => Promise<Reply<N>> | Reply<N> }

/** A desk asks a handful of things at once when it opens, and then as fast as somebody types. */
const requestRate = { perSecond: 15, atOnce: 60 }

/**
 * The desk of the second laptop: the same requests and pushes as on the loopback line, but nothing that touches the host's
 * files, its other views or the invitation, and no path of the host's disk.
 */
export function serveCofacilitator(socket: Socket, needs: CofacilitatorNeeds): void {
  const rate = new TokenBucket(requestRate, needs.clock)
  const connection = needs.connectDesk(needs.author, (name, value) => {
    if (name === 'runAction' || name === 'preferences') return
    socket.emit('push', name, withoutPath(name, value))
  })
  const answers = createAnswers(connection, needs)
  const refusal = (code: 'notAllowed' | 'failed', key: string): Reply<RequestName> => {
    return { ok: false, error: { code, message: needs.translate()(key) } }
  }

  socket.on('request', async (name: unknown, input: unknown, answer: unknown) => {
    if (typeof answer !== 'function') return
    const asked = typeof name === 'string' && Object.hasOwn(answers, name) ? (name as RequestName) : null
    const handler = asked === null ? undefined : answers[asked]
    if (!handler) answer(refusal('notAllowed', 'files.request.notAllowed'))
    else if (!rate.take()) answer(refusal('failed', 'room.answer.tooFast'))
    else answer(await safely(handler, input, needs.translate()))
  })
  socket.on('disconnect', () => connection.disconnect())
}

function createAnswers(connection: Connection, needs: CofacilitatorNeeds): Answers {
  let preferences: Preferences = defaultPreferences
  let isExporting = false
  return {
    async hello(input) {
      const reply = (await connection.request('hello', input)) as Reply<'hello'>
      return reply.ok ? { ok: true, value: ownWelcome(reply.value, preferences) } : reply
    },
    send: input => connection.request('send', input) as Promise<Reply<'send'>>,
    listLibrary: () => ({ ok: true, value: { folder: '', recent: [], recovery: [], copies: [] } }),
    /** Only this desk's: the facilitator's stay as they are. */
    setPreferences(input) {
      const parsed = requests.setPreferences.input.safeParse(input)
      if (!parsed.success) return malformed(needs.translate())
      preferences = parsed.data.preferences
      return { ok: true, value: null }
    },
    async exportDocument(input) {
      const parsed = requests.exportDocument.input.safeParse(input)
      if (!parsed.success) return malformed(needs.translate())
      if (isExporting)
        return { ok: false, error: { code: 'failed', message: needs.translate()('room.answer.tooFast') } }
      isExporting = true
      try {
        const { kind, paper } = parsed.data
        const path = await needs.documentPath(kind)
        const reply = await connection.request('exportDocument', { kind, paper, path })
        return exported(reply as Reply<'exportDocument'>, needs.downloads)
      } finally {
        isExporting = false
      }
    },
  }
}

/** A document that could not be made must not take the room with it. */
async function safely(
  handler: (input: unknown) => Promise<Reply<RequestName>> | Reply<RequestName>,
  input: unknown,
  t: Translate,
): Promise<Reply<RequestName>> {
  try {
    return await handler(input)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { ok: false, error: { code: 'failed', message: t('files.request.failed', { detail }) } }
  }
}

const malformed = (t: Translate): { ok: false; error: { code: 'malformed'; message: string } } => {
  return { ok: false, error: { code: 'malformed', message: t('files.request.malformed') } }
}

function ownWelcome(welcome: Welcome, preferences: Preferences): Welcome {
  return {
    ...welcome,
    can: { nativeDialogs: false, openWallWindow: false, revealFiles: false },
    wallUrl: null,
    preferences,
    session: sessionWithoutPath(welcome.session),
  }
}

/** Where the file lies on the host is none of the second laptop's business. */
function sessionWithoutPath(session: Session): Session {
  return session.kind === 'open' ? { ...session, path: session.fileName } : { kind: 'none' }
}

const withoutPath = <N extends PushName>(name: N, value: Pushes[N]): unknown =>
  name === 'session' ? sessionWithoutPath(value as Session) : value

function exported(reply: Reply<'exportDocument'>, downloads: Downloads): Reply<'exportDocument'> {
  if (!reply.ok) return reply
  const result: ExportResult = reply.value
  if (!result.ok)
    return {
      ok: true,
      value: { ok: false, failure: { ...result.failure, path: basename(result.failure.path) } },
    }
  const { path, milliseconds } = result
  return { ok: true, value: { ok: true, path: basename(path), url: downloads.urlFor(path), milliseconds } }
}
