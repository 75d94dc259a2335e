import { setTimeout as wait } from 'node:timers/promises'
import { type Instance, readInstance } from './host/instanceLock.ts'
import type { ServeNeeds } from './serve.ts'
import { openInBrowser } from './startBrowser.ts'

/** How long a launch that came a moment after another waits for that one to be ready. */
const readyLimitMs = 10_000

/** Somebody else runs on this data folder: shows that one instead of starting a second. */
export async function handOver(needs: ServeNeeds, dataFolder: string): Promise<number> {
  const { options, sentence, terminal } = needs
  const running = await findRunning(dataFolder)
  if (running === null) {
    terminal.say(sentence('start.alreadyRunningSilent', { folder: dataFolder }))
    return 1
  }
  if (running.kind === 'electron') {
    terminal.say(sentence('start.alreadyRunningElectron'))
    return 0
  }
  const { desk, wall, port } = running
  const origin = `http://127.0.0.1:${port}`
  const key = desk.split('#key=')[1] ?? ''
  const post = (path: string, body: string) =>
    fetch(`${origin}${path}`, { method: 'POST', body, headers: { 'x-key': key, origin } })
  if (options.file !== null) {
    const opened = await post('/open', options.file)
    if (!opened.ok) terminal.say(await opened.text())
  }
  if (options.isJson) terminal.answer(JSON.stringify({ desk, wall }))
  else terminal.say(sentence('start.alreadyRunning', { desk }))
  if (options.hasToOpen) await openInBrowser(await (await post('/ticket', '')).text())
  return 0
}

async function findRunning(dataFolder: string): Promise<Instance | null> {
  const until = performance.now() + readyLimitMs
  while (performance.now() < until) {
    const instance = readInstance(dataFolder)
    if (instance?.kind === 'electron') return instance
    if (instance?.kind === 'browser' && (await isAnswering(instance))) return instance
    await wait(100)
  }
  return null
}

const isAnswering = ({ port, instanceId }: { port: number; instanceId: string }): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/instance`, { signal: AbortSignal.timeout(2_000) })
    .then(response => response.text())
    .then(text => text === instanceId)
    .catch(() => false)
