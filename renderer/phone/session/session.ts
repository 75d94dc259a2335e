import type { JoinRequest, PhoneMessage, PhoneOwn, PhoneShared } from '../../../shared/protocol/room.ts'
import { roomProtocolVersion } from '../../../shared/protocol/roomLimits.ts'
import { withChange } from '../../../shared/room/phoneChange.ts'
import { newId } from '../../client/ids.ts'
import { nextMove } from './closings.ts'
import { type Connection, type ConnectionState, createConnection } from './connection.ts'
import { type Draft, type Edits, readDraft, readEdits } from './draft.ts'
import { type Identity, readIdentity, withoutToken } from './identity.ts'
import type { Keep } from './keep.ts'
import type { OpenLine } from './line.ts'
import * as box from './outbox.ts'
import { createSender } from './sender.ts'
import { asChange, asOwn, asShared, type Closing, type Joined } from './shapes.ts'
import { createStore } from './store.ts'
import { firstView, type View, viewAfter } from './view.ts'

export type SessionState = {
  readonly identity: Identity
  /** The code that the next try goes with. */
  readonly code: string | null
  readonly connection: ConnectionState
  /** Why the last connection ended, until the next one stands. `until`: this phone's clock, when trying helps again. */
  readonly ending: { readonly reason: string; readonly message: string; readonly until: number | null } | null
  readonly shared: PhoneShared | null
  readonly own: PhoneOwn | null
  /** How far the host's clock is ahead of this phone's, milliseconds. */
  readonly clockAhead: number
  readonly outbox: box.Outbox
  readonly draft: Draft
  readonly edits: Edits
  readonly view: View
}

export type SessionParts = {
  keep: Keep
  openLine: OpenLine
  now(): number
  after(ms: number, run: () => void): () => void
  chance(): number
  isVisible(): boolean
}
type WithoutId<T> = T extends { id: string } ? Omit<T, 'id'> : never
export type Wish = WithoutId<PhoneMessage>

export type Session = ReturnType<typeof createSession>

/** All that the page knows and does, without the page: the screens read `store` and call the rest. */
export function createSession(parts: SessionParts) {
  const { keep, now } = parts
  const store = createStore<SessionState>({
    identity: readIdentity(keep.read('identity')),
    code: null,
    connection: 'off',
    ending: null,
    shared: null,
    own: null,
    clockAhead: 0,
    ...keptTexts(keep),
    view: firstView,
  })
  const get = store.getState
  const set = store.setState

  const setIdentity = (identity: Identity) => {
    keep.write('identity', identity)
    set({ identity })
  }
  const setOutbox = (outbox: box.Outbox) => {
    if (outbox === get().outbox) return
    keep.write('outbox', outbox)
    set({ outbox })
  }
  const sender = createSender({
    ...parts,
    gate: () => ({
      // A room that was joined again may be paused by now, and this phone muted: its pictures say so, and come at once.
      isPaused: versions.shared < 0 || get().shared?.isPaused === true,
      isMuted: versions.own < 0 || get().own?.isMuted === true,
    }),
    outbox: () => get().outbox,
    setOutbox,
    send: (message, answer) => connection.send(message, answer),
    unanswered: () => connection.giveUpLine(),
  })

  /** Versions count anew with every line: a host that was started again begins at the bottom. */
  let versions = { shared: -1, own: -1 }
  const connection: Connection = createConnection({
    ...parts,
    request: () => joinRequest(get()),
    changed: state => set({ connection: state }),
    joined: onJoined,
    closed: onClosed,
    shared(value) {
      const shared = asShared(value)
      if (shared && shared.version >= versions.shared) show(shared)
    },
    change(value) {
      const { shared } = get()
      const change = asChange(value)
      const next = asShared(shared && change && withChange(shared, change))
      if (next) show(next)
      return next !== null
    },
    own(value) {
      const own = asOwn(value)
      if (!own || own.version < versions.own) return
      versions.own = own.version
      set({ own })
      setOutbox(box.settle(get().outbox, own, now()))
      sender.pump()
    },
  })

  function show(shared: PhoneShared): void {
    const isFirst = versions.shared < 0
    versions.shared = shared.version
    const { shared: before, view, clockAhead: known } = get()
    const ahead = shared.hostNow - now()
    // The first picture of a line may have been made a while ago, which makes the host's clock look slow.
    const clockAhead = isFirst && before !== null ? Math.max(known, ahead) : ahead
    set({ shared, clockAhead, view: viewAfter(view, before, shared) })
    sender.pump()
  }

  function onJoined({ token, participantId }: Joined): void {
    versions = { shared: -1, own: -1 }
    const { identity } = get()
    const isSame = identity.participantId === participantId
    if (!isSame) setOutbox(box.hold(get().outbox))
    if (!isSame || identity.token !== token)
      setIdentity({ ...identity, token, participantId, isIntroduced: isSame && identity.isIntroduced })
    set({ ending: null })
    sender.lineIsNew()
  }

  function onClosed({ reason, message, waitMs }: Closing): number | null {
    const { identity, code } = get()
    const move = nextMove(reason, identity.token !== null)
    const end = (ms: number) =>
      set({
        ending: { reason, message, until: Math.max(ms, waitMs) > 0 ? now() + Math.max(ms, waitMs) : null },
      })
    switch (move.kind) {
      case 'askCode': {
        // A link that was scanned anew is good although the token of another day is not.
        const canTryCode = move.forget === 'token' && identity.token !== null && code !== null
        if (move.forget === 'token') setIdentity(withoutToken(identity))
        if (canTryCode) return 0
        set({ code: null, shared: null, own: null })
        end(0)
        return null
      }
      case 'wait':
        end(move.ms)
        return Math.max(move.ms, waitMs)
      case 'stay':
        if (move.forgetToken) {
          setIdentity(withoutToken(identity))
          set({ code: null, shared: null, own: null })
        }
        end(0)
        return null
      case 'retry':
        return Math.max(move.ms, waitMs)
      case 'blameMessage':
        sender.blame({ reason, message })
        return Math.max(1_000, waitMs)
      default:
        return move satisfies never
    }
  }

  return {
    store,
    /** @param code from the link or typed; null: with the token that is kept, if there is one. */
    join(code: string | null) {
      set({ code: code ?? get().code, ending: null })
      if (get().identity.token !== null || get().code !== null) connection.start()
    },
    /** The page is looked at again or the network came back. Another page of this phone may have sent meanwhile. */
    wake() {
      if (get().connection !== 'joined') readKept()
      connection.wake()
    },
    retry() {
      readKept()
      if (get().identity.token === null && get().code === null) set({ ending: null })
      else connection.start()
    },
    /** Another page of this phone wrote something down. */
    storageChanged: readKept,
    setIdentity,
    setView: (view: Partial<View>) => set({ view: { ...get().view, ...view } }),
    setDraft(draft: Draft) {
      keep.write('draft', draft)
      set({ draft })
    },
    setEdit(entryId: string, edit: Edits[string] | null) {
      const { [entryId]: _, ...others } = get().edits
      const edits = edit === null ? others : { ...others, [entryId]: edit }
      keep.write('edits', edits)
      set({ edits })
    },
    send(wish: Wish) {
      setOutbox(box.enqueue(get().outbox, { ...wish, id: newId() } as PhoneMessage, now()))
      sender.pump()
    },
    setOutbox(outbox: box.Outbox) {
      setOutbox(outbox)
      sender.pump()
    },
  }

  function readKept(): void {
    set(keptTexts(keep))
  }
}

const keptTexts = (keep: Keep): Pick<SessionState, 'outbox' | 'draft' | 'edits'> => ({
  outbox: box.readOutbox(keep.read('outbox')),
  draft: readDraft(keep.read('draft')),
  edits: readEdits(keep.read('edits')),
})

function joinRequest({ identity, code }: SessionState): JoinRequest {
  const { token } = identity
  // The name stays here until the rule is known; it goes with `setMe` then, if it goes at all.
  return { protocol: roomProtocolVersion, token, code: token === null ? code : null, name: '', laneId: null }
}
