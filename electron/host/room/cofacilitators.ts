import { randomBytes } from 'node:crypto'
import type { Socket } from 'socket.io'
import type { RoomParticipant } from '../../../shared/protocol/room.ts'
import type { Author } from '../../../shared/workshop/author.ts'
import { isSameSecret } from '../loopback/keys.ts'
import { type CofacilitatorNeeds, serveCofacilitator } from './cofacilitator.ts'
import type { Line } from './lines.ts'

/** The second laptop, and the tabs somebody forgot on it. */
const mostLines = 4

/**
 * The way in for the second laptop: one secret of 256 random bits in a link of its own. It lives as long as the app, so a
 * room that is closed and opened again finds its minute-taker back, and it is replaced when they are taken out.
 */
export class CofacilitatorLink {
  #key = newSecret()
  #author = newAuthor()

  get key(): string {
    return this.#key
  }

  get author(): Author {
    return this.#author
  }

  renew(): void {
    this.#key = newSecret()
    this.#author = newAuthor()
  }
}

const newSecret = () => randomBytes(32).toString('base64url')
const newAuthor = (): Author => {
  return { id: `co-${randomBytes(9).toString('base64url')}`, role: 'cofacilitator', name: '', laneId: null }
}

type Needs = Omit<CofacilitatorNeeds, 'author'> & {
  link: CofacilitatorLink
  now(): number
  changed(): void
}

/** The second laptops that are connected. */
export class Cofacilitators {
  readonly #needs: Needs
  readonly #lines = new Map<Line, number>()

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** @param key whatever came with the handshake. */
  join(socket: Socket, line: Line, key: unknown): void {
    if (!isSameSecret(key, this.#needs.link.key)) line.end('badToken')
    else if (this.#lines.size >= mostLines) line.end('roomFull')
    else this.#serve(socket, line)
  }

  #serve(socket: Socket, line: Line): void {
    const { link, now, changed } = this.#needs
    line.joinedAs('cofacilitator')
    this.#lines.set(line, now())
    socket.on('disconnect', () => {
      this.#lines.delete(line)
      changed()
    })
    serveCofacilitator(socket, { ...this.#needs, author: link.author })
    changed()
  }

  participants(): RoomParticipant[] {
    const [joinedAt] = this.#lines.values()
    if (joinedAt === undefined) return []
    const { id } = this.#needs.link.author
    return [
      {
        id,
        role: 'cofacilitator',
        name: '',
        laneId: null,
        isHere: true,
        isMuted: false,
        joinedAt,
        lastSeenAt: joinedAt,
        handSince: null,
      },
    ]
  }

  /** Their link is no good any more. @returns false where it is somebody else's id. */
  remove(id: string): boolean {
    const { link } = this.#needs
    if (id !== link.author.id) return false
    link.renew()
    for (const line of [...this.#lines.keys()]) line.end('removed')
    return true
  }
}
