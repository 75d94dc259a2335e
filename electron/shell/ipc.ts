import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Reply, RequestName } from '../../shared/protocol/contract.ts'
import { type Author, facilitator } from '../../shared/workshop/author.ts'
import type { Connection, Host } from '../host/contract.ts'
import type { ShellSentence } from '../host/shellSentences.ts'
import { isPageOf, type WindowView } from './addresses.ts'
import { channels, isRequestName } from './channels.ts'

type Line = { view: WindowView; connection: Connection }
const wallAuthor: Author = { id: 'wall', role: 'wall', name: '', laneId: null }

export type Ipc = {
  /** Gives a window's page its line to the host, until the window is closed. */
  connect(window: BrowserWindow, view: WindowView): void
}

/**
 * The only place that touches ipcMain. A request counts only when it comes from the main frame of a window of ours that
 * shows the page it was opened with; which view asks is decided by the window, never by what the page says.
 */
export function openIpc(host: Host, sentence: ShellSentence): Ipc {
  const lines = new Map<number, Line>()
  const refusal: Reply<RequestName> = {
    ok: false,
    error: { code: 'notAllowed', message: sentence('ipc.notAllowed') },
  }
  // electron-store answers pages about its folder; ours have nothing to ask there.
  ipcMain.removeAllListeners('electron-store-get-data')
  ipcMain.handle(channels.request, async (event, name: unknown, input: unknown) => {
    const line = lines.get(event.sender.id)
    if (line === undefined || !isFromItsPage(event, line.view) || !isRequestName(name)) return refusal
    return line.connection.request(name, input)
  })

  return {
    connect(window, view) {
      const contents = window.webContents
      const { id } = contents
      const author = view === 'desk' ? facilitator : wallAuthor
      const connection = host.connect(view, author, (name, value) => {
        if (!contents.isDestroyed()) contents.send(channels.push, name, value)
      })
      lines.set(id, { view, connection })
      window.once('closed', () => {
        lines.delete(id)
        connection.disconnect()
      })
    },
  }
}

/** A frame that has gone meanwhile is null and counts as foreign. */
function isFromItsPage({ senderFrame }: IpcMainInvokeEvent, view: WindowView): boolean {
  return senderFrame !== null && senderFrame.parent === null && isPageOf(view, senderFrame.url)
}
