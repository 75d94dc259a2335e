import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type App = { deskUrl: string; stop: () => Promise<void> }

/** The app in browser mode with a workshop open, as `npm start` runs it. */
export async function startApp(dataFolder: string, file: string): Promise<App> {
  const options = ['--browser', '--no-open', '--no-build', '--port', '0', '--data', dataFolder, '--json']
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'electron/start.ts', ...options, file],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const { desk } = await firstLine(child).catch(error => {
    child.kill()
    throw error
  })
  return {
    deskUrl: desk,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function firstLine(child: ChildProcess): Promise<{ desk: string }> {
  if (child.stdout === null) throw new Error('the app has no output')
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('{')) return JSON.parse(line)
  throw new Error('the app ended before it was ready')
}
