import { basename, dirname, extname, join, resolve } from 'node:path'
import type { Translate } from '../../shared/locale/translate.ts'
import {
  type Preferences,
  protocolVersion,
  type RequestName,
  type Requests,
  type Stage,
  type View,
} from '../../shared/protocol/contract.ts'
import type { RoomAct, RoomStatus } from '../../shared/protocol/room.ts'
import type { Author } from '../../shared/workshop/author.ts'
import type { HostOptions } from './contract.ts'
import type { CurrentWorkshop } from './currentWorkshop.ts'
import { exportSession } from './exporting.ts'
import { extension } from './file/format.ts'
import { freePath } from './file/freePath.ts'
import { salvageFile } from './file/salvage.ts'
import { browseFolder, browseLibrary } from './library/browseFolder.ts'
import type { AutomaticCopies } from './library/copies.ts'
import { localDay, safeFileName, withEnding } from './library/fileNames.ts'
import type { RememberedFiles } from './library/remembered.ts'
import { firstEvent, placeForNew } from './newWorkshop.ts'
import { readProcess } from './processes.ts'
import { ActRefused } from './room/contract.ts'
import { sampleEvents } from './sample.ts'
import { answerOf } from './sentences.ts'

/** Who asks: what the host knows of the connection, not what the view says. */
export type Caller = { view: View; author: Author }
/** A request that cannot be taken; `key` is its sentence. */
export class RequestRefused extends Error {
  readonly code: 'malformed' | 'notAllowed' | 'failed'
  readonly key: string
  readonly params: Readonly<Record<string, string>>

  constructor(code: RequestRefused['code'], key: string, params: Readonly<Record<string, string>> = {}) {
    super(key)
    this.code = code
    this.key = key
    this.params = params
  }
}

export type RequestHandlers = {
  [N in RequestName]: (
    input: Requests[N]['in'],
    from: Caller,
  ) => Requests[N]['out'] | Promise<Requests[N]['out']>
}

export type HandlerNeeds = {
  options: HostOptions
  current: CurrentWorkshop
  copies: AutomaticCopies
  remembered: RememberedFiles
  preferences(): Preferences
  setPreferences(preferences: Preferences): void
  stage(): Stage
  setStage(stage: Stage, from: Caller): void
  translate(): Translate
  actInRoom(act: RoomAct): Promise<RoomStatus>
}

/** What the host does for each request of the protocol. Inputs are validated before they come here. */
export function createRequestHandlers(needs: HandlerNeeds): RequestHandlers {
  const { options, current, copies, remembered } = needs
  const { surroundings, workshopsFolder, assetsFolder, now } = options

  const processCalled = (id: string) => {
    const process = readProcess(assetsFolder, id)
    if (process === null) throw new RequestRefused('failed', 'files.request.unknownProcess', { name: id })
    return process
  }

  return {
    hello({ protocol, view }, from) {
      if (protocol !== protocolVersion) throw new RequestRefused('failed', 'files.request.otherVersion')
      if (view !== from.view) throw new RequestRefused('notAllowed', 'files.request.notAllowed')
      return {
        protocol: protocolVersion,
        appVersion: options.appVersion,
        author: from.author,
        view,
        can: surroundings.can,
        wallUrl: surroundings.wallUrl,
        preferences: needs.preferences(),
        stage: needs.stage(),
        session: current.session(),
      }
    },

    async send({ command }, { author }) {
      return answerOf(command.id, await current.submit(command, author), needs.translate())
    },

    setStage({ stage }, from) {
      needs.setStage(stage, from)
      return null
    },

    async showWall() {
      if (!surroundings.can.openWallWindow) return { url: surroundings.wallUrl }
      await surroundings.showWall()
      return { url: null }
    },

    newWorkshop({ title, processId, path }) {
      const first = firstEvent(processCalled(processId), { title, date: localDay(now()) }, now())
      const place = placeForNew(workshopsFolder, title, path)
      return place.ok ? current.create(place.path, [first], title) : place
    },

    openWorkshop({ path, readOnly }) {
      return current.open(path, readOnly ?? false)
    },

    openSample() {
      const { events, title } = sampleEvents(assetsFolder, processCalled('poct'), now())
      const place = placeForNew(workshopsFolder, title, undefined)
      return place.ok ? current.create(place.path, events, title) : place
    },

    closeWorkshop() {
      current.close()
      return null
    },

    salvage({ path }) {
      const from = resolve(path)
      const name = `${basename(from, extname(from))} (rescued)${extension}`
      const beside = freePath(join(dirname(from), name))
      const salvaged = salvageFile(from, beside)
      if (salvaged.ok) return { ok: true, path: beside, events: salvaged.events }
      if (salvaged.failure.path !== beside) return salvaged
      // The damaged file lies where nothing can be written: the rescued one goes with the other workshops.
      const place = placeForNew(workshopsFolder, basename(name, extension), undefined)
      if (!place.ok) return place
      const elsewhere = salvageFile(from, place.path)
      return elsewhere.ok ? { ok: true, path: place.path, events: elsewhere.events } : elsewhere
    },

    saveCopy({ path }) {
      const target = withEnding(resolve(path))
      const saved = current.saveCopy(target)
      return saved.ok ? { ok: true, path: target } : saved
    },

    listLibrary() {
      return {
        folder: workshopsFolder,
        recent: remembered.recent(),
        recovery: remembered.recovery(),
        copies: copies.list(),
      }
    },

    forgetRecent({ path }) {
      remembered.forget(path)
      return null
    },

    dismissRecovery({ path }) {
      remembered.dismissRecovery(path)
      return null
    },

    browseFolder({ path }) {
      return path === null ? browseLibrary(workshopsFolder) : browseFolder(path)
    },

    async choosePath({ purpose, suggestedName }) {
      if (!surroundings.can.nativeDialogs) return { path: null }
      const session = current.session()
      const folder = session.kind === 'open' ? dirname(session.path) : workshopsFolder
      const ending = purpose === 'minutes' || purpose === 'actions' ? '.docx' : extension
      const name = withEnding(safeFileName(basename(suggestedName, ending)), ending)
      return { path: await surroundings.choosePath(purpose, join(folder, name)) }
    },

    async exportDocument(wanted) {
      const session = current.session()
      if (session.kind === 'none') return { ok: false, failure: { kind: 'missing', path: wanted.path ?? '' } }
      return exportSession(session, wanted, {
        assetsFolder,
        otherFolder: workshopsFolder,
        language: needs.preferences().language,
        t: needs.translate(),
        now,
        downloadUrl: surroundings.downloadUrl,
      })
    },

    async revealFile({ path }) {
      if (surroundings.can.revealFiles) await surroundings.revealFile(path)
      return null
    },

    setPreferences({ preferences }) {
      needs.setPreferences(preferences)
      return null
    },

    async room(act, { author }) {
      if (author.role !== 'facilitator') throw new RequestRefused('notAllowed', 'files.request.notAllowed')
      try {
        return await needs.actInRoom(act)
      } catch (error) {
        if (!(error instanceof ActRefused)) throw error
        throw new RequestRefused('failed', error.key, error.params)
      }
    },
  }
}
