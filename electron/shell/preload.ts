import { contextBridge, ipcRenderer } from 'electron'
import { channels, isPushName, isRequestName } from './channels.ts'

/**
 * All that a page gets of Electron: `window.panacea`, with the named requests and pushes of the protocol. The only place
 * that touches ipcRenderer. Names are checked here, senders and inputs on the other side.
 */
const bridge = {
  async request(name: unknown, input: unknown): Promise<unknown> {
    if (!isRequestName(name)) throw new Error(`There is no request ${String(name)}.`)
    return ipcRenderer.invoke(channels.request, name, input)
  },
  /** @returns a function that stops listening. */
  listen(name: unknown, handler: (value: unknown) => void): () => void {
    if (!isPushName(name)) throw new Error(`There is no push ${String(name)}.`)
    // The event object stays here: through it a page could reach the sender.
    const onPush = (_event: unknown, pushed: unknown, value: unknown) => {
      if (pushed === name) handler(value)
    }
    ipcRenderer.on(channels.push, onPush)
    return () => {
      ipcRenderer.off(channels.push, onPush)
    }
  },
}
contextBridge.exposeInMainWorld('panacea', bridge)
