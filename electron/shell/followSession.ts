import { app, type BrowserWindow, Menu, powerSaveBlocker } from 'electron'
import type { Session } from '../../shared/protocol/contract.ts'
import { facilitator } from '../../shared/workshop/author.ts'
import type { Host } from '../host/contract.ts'
import type { ShellSentence } from '../host/shellSentences.ts'
import { deskTitle } from './deskTitle.ts'
import { menuTemplate } from './menu.ts'

export type FollowNeeds = {
  host: Host
  desk: BrowserWindow
  sentence: ShellSentence
  /** Opens a workshop, and says so where it cannot be opened. */
  openFile(path: string): void
}

/** Keeps title, menu, recent documents and the screen's sleep in step with the workshop. */
export function followSession(needs: FollowNeeds): void {
  const { host, desk, sentence } = needs
  const follow = [titleOf(desk, sentence), menuOf(needs), recentDocuments(), wakefulness()]
  const onSession = (session: Session) => {
    for (const step of follow) step(session)
  }
  onSession(host.session())
  const stop = host.onSession(onSession)
  desk.once('closed', stop)
}

function titleOf(desk: BrowserWindow, sentence: ShellSentence) {
  let shown = ''
  return (session: Session): void => {
    const { title, path, isEdited } = deskTitle(session, sentence)
    if (shown === title + path || desk.isDestroyed()) return
    shown = title + path
    desk.setTitle(title)
    // The system marks the window where it can (macOS); elsewhere the title says it in words.
    desk.setRepresentedFilename(path)
    desk.setDocumentEdited(isEdited)
  }
}

function menuOf({ host, sentence, openFile }: FollowNeeds) {
  const line = host.connect('desk', facilitator, () => {})
  let shown: string | null = null
  return (session: Session): void => {
    const open = session.kind === 'open' ? session.path : ''
    if (shown === open) return
    shown = open
    void line.request('listLibrary', {}).then(reply => {
      const recent = reply.ok && reply.value !== null && 'recent' in reply.value ? reply.value.recent : []
      const template = menuTemplate(
        {
          platform: process.platform,
          isWorkshopOpen: shown !== '',
          recent,
          mayInspect: !app.isPackaged,
        },
        { runAction: id => host.runAction(id), openFile },
        sentence,
      )
      Menu.setApplicationMenu(Menu.buildFromTemplate(template))
    })
  }
}

/** The system's own list (dock, jump list). */
function recentDocuments() {
  let last = ''
  return (session: Session): void => {
    if (session.kind !== 'open' || session.path === last) return
    last = session.path
    app.addRecentDocument(session.path)
  }
}

/** While a step is on, the projector must not go dark in the middle of a sentence. */
function wakefulness() {
  let blocker: number | null = null
  return (session: Session): void => {
    const isWalking = session.kind === 'open' && session.state.walk.currentStepId !== null
    if (isWalking && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep')
    if (!isWalking && blocker !== null) {
      powerSaveBlocker.stop(blocker)
      blocker = null
    }
  }
}
