import { existsSync } from 'node:fs'
import { hostname, networkInterfaces } from 'node:os'
import { join } from 'node:path'
import {
  defaultPreferences,
  initialStage,
  Preferences,
  type Pushes,
  type PushName,
  type Reply,
  type RequestName,
  requests,
  type Session,
  type Stage,
} from '../../shared/protocol/contract.ts'
import { stageAfter } from '../../shared/protocol/stage.ts'
import type { Connection, Host, HostOptions } from './contract.ts'
import { CurrentWorkshop } from './currentWorkshop.ts'
import { prepareExports } from './exporting.ts'
import { AutomaticCopies } from './library/copies.ts'
import { placeToWork } from './library/placeToWork.ts'
import { RememberedFiles } from './library/remembered.ts'
import { malformedAnswer } from './malformedCommand.ts'
import { type Caller, createRequestHandlers, RequestRefused } from './requestHandlers.ts'
import { createRoom, usualRoomPort } from './room/room.ts'
import { visibleStatus } from './room/visibleStatus.ts'
import { createTranslate } from './translate.ts'

type Listener = { caller: Caller; deliver: <N extends PushName>(name: N, value: Pushes[N]) => void }
type AnyHandler = (input: unknown, from: Caller) => unknown

/** So long after opening, the automatic copy is made: the desk is drawn first. */
const copyAfterMs = 1500
/** So long after opening, the first export is made ready: later than everything a facilitator waits for at the beginning. */
const prepareExportsAfterMs = 5000

/** The one writer of a workshop, and everything that views can ask of it. */
export function createHost(options: HostOptions): Host {
  const { settings, now } = options
  const listeners = new Set<Listener>()
  const sessionHandlers = new Set<(session: Session) => void>()
  const remembered = new RememberedFiles(settings)
  const copies = new AutomaticCopies(join(options.dataFolder, 'copies'), now)
  let preferences = readPreferences(settings.get('preferences'))
  let translate = createTranslate(preferences.language)
  let stage: Stage = initialStage
  let isClosing = false

  const push = <N extends PushName>(name: N, value: Pushes[N], except?: Caller) => {
    for (const { caller, deliver } of listeners) {
      if (caller !== except) shielded(() => deliver(name, value))
    }
  }
  const tellSession = () => {
    const session = current.session()
    for (const handler of sessionHandlers) shielded(() => handler(session))
  }

  const current: CurrentWorkshop = new CurrentWorkshop({
    appVersion: options.appVersion,
    now,
    placeToWork: path => placeToWork(path, copies, options.workshopsFolder),
    onOpened({ path, state, readOnly }) {
      remembered.opened(path, state.details.title, now(), readOnly === null)
      const prepareSoon = setTimeout(() => {
        if (current.session().kind === 'open') void prepareExports(options.assetsFolder)
      }, prepareExportsAfterMs)
      prepareSoon.unref()
      const { live } = current
      if (live === null) return
      room.workshopOpened(live.file.rows.at(-1)?.at ?? now())
      const copySoon = setTimeout(() => {
        if (current.live === live) copies.keep(live.file, live.state, true)
      }, copyAfterMs)
      copySoon.unref()
    },
    onMoved(session) {
      remembered.opened(session.path, session.state.details.title, now(), true)
      push('session', session)
      tellSession()
    },
    onClosing: () => room.workshopClosing(),
    onClosed: ({ path, state }) => remembered.closed(path, state.details.title),
    onSession() {
      stage = { ...initialStage, theme: stage.theme }
      push('session', current.session())
      push('stage', stage)
      tellSession()
    },
    onCommitted(events) {
      push('events', events)
      const shown = stageAfter(stage, events)
      if (shown !== stage) {
        stage = shown
        push('stage', stage)
      }
      tellSession()
      room.changed()
    },
    onTrouble(trouble) {
      push('trouble', trouble)
      tellSession()
    },
    onQuiet: live => copies.keep(live.file, live.state, false),
  })

  const room = createRoom({
    settings,
    pagesFolder: options.pagesFolder ?? null,
    bind: options.roomBind ?? '0.0.0.0',
    port: options.roomPort ?? usualRoomPort,
    interfaces: options.roomInterfaces ?? networkInterfaces,
    machine: { platform: process.platform, hostname: hostname(), exists: existsSync },
    now,
    translate: () => translate,
    state: () => current.live?.state ?? null,
    fileName() {
      const session = current.session()
      return session.kind === 'open' ? session.fileName : ''
    },
    stage: () => stage,
    submit: (command, author) => current.submit(command, author),
    connectDesk: (author, deliver) => connect('desk', author, deliver),
    onStatus() {
      for (const listener of listeners) tellRoom(listener)
    },
  })
  const tellRoom = ({ caller: { view, author }, deliver }: Listener) =>
    shielded(() => deliver('room', visibleStatus(room.status(), view, author.role)))

  const handlers = createRequestHandlers({
    options,
    current,
    copies,
    remembered,
    preferences: () => preferences,
    setPreferences(wanted) {
      preferences = wanted
      translate = createTranslate(wanted.language)
      push('preferences', wanted)
      settings.set('preferences', wanted)
    },
    stage: () => stage,
    setStage(wanted, from) {
      stage = wanted
      push('stage', wanted, from)
      room.changed()
    },
    translate: () => translate,
    actInRoom: act => room.act(act),
  })

  const refuse = (error: RequestRefused): Reply<RequestName> => {
    return { ok: false, error: { code: error.code, message: translate(error.key, error.params) } }
  }

  const answer = async (caller: Caller, name: RequestName, input: unknown): Promise<Reply<RequestName>> => {
    if (isClosing) throw new RequestRefused('failed', 'files.request.closing')
    const known = Object.hasOwn(requests, name) ? requests[name] : null
    if (known === null) throw new RequestRefused('malformed', 'files.request.malformed')
    if (!known.views.includes(caller.view)) {
      throw new RequestRefused('notAllowed', 'files.request.notAllowed')
    }
    const parsed = known.input.safeParse(input)
    if (!parsed.success) {
      const refused = name === 'send' ? malformedAnswer(input, translate) : null
      if (refused) return { ok: true, value: refused }
      throw new RequestRefused('malformed', 'files.request.malformed')
    }
    const handler = handlers[name] as AnyHandler
    return { ok: true, value: (await handler(parsed.data, caller)) as never }
  }

  const connect: Host['connect'] = (view, author, deliver): Connection => {
    const caller: Caller = { view, author }
    const listener: Listener = { caller, deliver }
    listeners.add(listener)
    return {
      async request(name, input) {
        try {
          const reply = await answer(caller, name, input)
          if (name === 'hello') tellRoom(listener)
          return reply
        } catch (error) {
          if (error instanceof RequestRefused) return refuse(error)
          const detail = error instanceof Error ? error.message : String(error)
          return refuse(new RequestRefused('failed', 'files.request.failed', { detail }))
        }
      },
      disconnect() {
        listeners.delete(listener)
      },
    }
  }

  return {
    connect,
    session: () => current.session(),
    onSession(handler) {
      sessionHandlers.add(handler)
      return () => sessionHandlers.delete(handler)
    },
    runAction: actionId => push('runAction', { actionId }),
    async openFile(path) {
      return current.openFromOutside(path)
    },
    async close() {
      isClosing = true
      current.close()
      await room.close()
    },
  }
}

function readPreferences(stored: unknown): Preferences {
  const whole = Preferences.safeParse({
    ...defaultPreferences,
    ...(typeof stored === 'object' ? stored : {}),
  })
  return whole.success ? whole.data : defaultPreferences
}

/** A listener that fails (its line broke this moment) must not keep the others, or the sender's answer, from coming. */
function shielded(tell: () => void): void {
  try {
    tell()
  } catch {
    // Whoever is behind that line says hello again and is told everything.
  }
}
