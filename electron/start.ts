import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createShellSentences } from './host/shellSentences.ts'
import { serve, type Terminal } from './serve.ts'
import { type BuildPart, build, needsBuild } from './startBuild.ts'
import { fetchRuntime, findRuntime, type NoElectron, runElectron, whyNoWindow } from './startElectron.ts'
import { readStartOptions, type StartOptions } from './startOptions.ts'

/**
 * `npm start`: builds what is missing or old, opens the Electron app where its runtime is or can be had, and otherwise
 * says in one sentence why not and opens the same desk in the browser.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const sentence = createShellSentences('en')
/** The folder the person stands in: npm changes to the project's and keeps the other in INIT_CWD. */
const standpoint = process.env.INIT_CWD ?? process.cwd()

async function start(args: readonly string[]): Promise<number> {
  const read = readStartOptions(args, sentence)
  if (read.kind === 'say') {
    const stream = read.isMistake ? process.stderr : process.stdout
    stream.write(`${read.sentence}\n`)
    return read.isMistake ? 2 : 0
  }
  const options = fromStandpoint(read.options)
  // With --json standard output belongs to the program that reads it.
  const speech = options.isJson ? process.stderr : process.stdout
  const terminal: Terminal = {
    say: text => speech.write(`${text}\n`),
    answer: line => process.stdout.write(`${line}\n`),
  }

  if (!prepare('pages', options, terminal)) return 1
  // The options of the browser mode ask for it.
  if (!options.isBrowser && options.hasToOpen && !options.isJson) {
    const ended = await tryElectron(options, terminal)
    if (typeof ended === 'number') return ended
    terminal.say(sentence(`start.${ended}`))
  }
  return serve({ root, options, sentence, terminal })
}

/** @returns the exit code of the app, or why it could not be shown. */
async function tryElectron(options: StartOptions, terminal: Terminal): Promise<number | NoElectron> {
  const why = whyNoWindow({ platform: process.platform, env: process.env, uid: process.getuid?.() })
  if (why !== null) return why
  let program = findRuntime(root)
  if (program === null) {
    terminal.say(sentence('start.fetchingElectron'))
    program = fetchRuntime(root)
  }
  if (program === null) return 'noRuntime'
  if (!prepare('shell', options, terminal)) return 1
  const args = [
    ...(options.dataFolder === null ? [] : [`--data=${options.dataFolder}`]),
    ...(options.file === null ? [] : [options.file]),
  ]
  return (await runElectron(program, root, args)) ?? 'runtimeFailed'
}

/** @returns false where it is not built and could not be; the person has been told. */
function prepare(part: BuildPart, options: StartOptions, terminal: Terminal): boolean {
  if (!options.hasToBuild) {
    if (part === 'shell' || existsSync(join(root, 'dist', 'renderer', 'desk', 'index.html'))) return true
    terminal.say(sentence('start.notBuilt'))
    return false
  }
  if (!needsBuild(root, part)) return true
  terminal.say(sentence('start.building'))
  const complaint = build(root, part)
  if (complaint !== null) terminal.say(sentence('start.buildFailed', { output: complaint }))
  return complaint === null
}

const fromStandpoint = (options: StartOptions): StartOptions => ({
  ...options,
  file: options.file === null ? null : resolve(standpoint, options.file),
  dataFolder: options.dataFolder === null ? null : resolve(standpoint, options.dataFolder),
})

process.exitCode = await start(process.argv.slice(2))
// Nothing is left to write here; a browser's open connections must not hold the program.
process.exit()
