import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * Lets the shell's built bundle run in plain Node: its `electron` is the double of the run, and each run gets bundles of
 * its own, as a new process would. The bundles themselves are loaded as they are on disk.
 */
export const root = resolve(import.meta.dirname, '../../../..')
const bundles = pathToFileURL(join(root, 'dist', 'shell/')).href

/** Named exports that the bundle may ask for. */
const names = [
  'app',
  'BrowserWindow',
  'Menu',
  'dialog',
  'ipcMain',
  'powerSaveBlocker',
  'protocol',
  'screen',
  'session',
  'shell',
] as const
export type ElectronDouble = Record<(typeof names)[number], unknown>

const doubles = new Map<string, ElectronDouble>()
const shelf = Symbol.for('walkthrough electron doubles')
Object.assign(globalThis, { [shelf]: doubles })

const runOf = (url: string | undefined): string | null =>
  url?.startsWith(bundles) ? new URL(url).searchParams.get('run') : null

registerHooks({
  resolve(specifier, context, next) {
    const run = runOf(context.parentURL)
    if (run === null) return next(specifier, context)
    if (specifier === 'electron')
      return { url: `electron-double:${run}`, format: 'module', shortCircuit: true }
    // A part that the bundle loads later belongs to the same run.
    if (specifier.startsWith('./'))
      return {
        url: `${new URL(specifier, context.parentURL).href}?run=${run}`,
        format: 'module',
        shortCircuit: true,
      }
    return next(specifier, context)
  },
  load(url, context, next) {
    if (url.startsWith('electron-double:')) {
      const run = JSON.stringify(url.slice('electron-double:'.length))
      const source = `const double = globalThis[Symbol.for('walkthrough electron doubles')].get(${run})
        export default double
        export const { ${names.join(', ')} } = double`
      return { format: 'module', source, shortCircuit: true }
    }
    if (runOf(url) === null) return next(url, context)
    return { format: 'module', source: readFileSync(fileURLToPath(url), 'utf8'), shortCircuit: true }
  },
})

// Each run listens to the signals of what it takes for its own process.
process.setMaxListeners(0)
let runs = 0
/** Runs `dist/shell/main.js` against this double. Resolves when the module is through, not when the app is ready. */
export async function runMain(double: ElectronDouble): Promise<void> {
  runs += 1
  doubles.set(String(runs), double)
  await import(`${bundles}main.js?run=${runs}`)
}
