import { parseArgs } from 'node:util'
import type { ShellSentence } from './host/shellSentences.ts'

/** The port of the browser mode: always the same, because browsers keep what a page remembers by address. */
export const usualPort = 17873

export type StartOptions = {
  /** A workshop to open; null: the start screen. */
  file: string | null
  isBrowser: boolean
  hasToOpen: boolean
  port: number
  /** Null: where this system keeps such things. */
  dataFolder: string | null
  isJson: boolean
  hasToBuild: boolean
}
export type ReadOptions =
  | { kind: 'start'; options: StartOptions }
  /** `isMistake`: goes to standard error, and the program ends with 2. */
  | { kind: 'say'; sentence: string; isMistake: boolean }

/** @param args what stands after the program's name. */
export function readStartOptions(args: readonly string[], sentence: ShellSentence): ReadOptions {
  const usage = sentence('start.usage')
  const mistake = (text: string): ReadOptions => ({ kind: 'say', sentence: text, isMistake: true })
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {
      browser: { type: 'boolean' },
      'no-open': { type: 'boolean' },
      'no-build': { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      port: { type: 'string' },
      data: { type: 'string' },
    },
  })
  if (values.help === true) return { kind: 'say', sentence: usage, isMistake: false }
  const known = new Set(['browser', 'no-open', 'no-build', 'json', 'help', 'port', 'data'])
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!known.has(token.name)) return mistake(sentence('start.badOption', { option: token.rawName, usage }))
    const { rawName: option, value } = token
    if (token.name !== 'port' && token.name !== 'data') {
      if (value !== undefined) return mistake(sentence('start.needlessValue', { option, usage }))
      continue
    }
    // After a space, what begins with a dash is the next option: a folder of such a name goes after `=`.
    const isNext = token.inlineValue === false && value?.startsWith('-') === true
    if (value === undefined || value === '' || isNext)
      return mistake(sentence('start.missingValue', { option, usage }))
  }
  if (positionals.length > 1) return mistake(sentence('start.oneFile', { file: positionals[1] ?? '', usage }))
  if (positionals[0] === '') return mistake(sentence('start.emptyFile', { usage }))
  const port = values.port === undefined ? usualPort : readPort(values.port)
  if (port === null) return mistake(sentence('start.badPort', { value: String(values.port), usage }))
  return {
    kind: 'start',
    options: {
      file: positionals[0] ?? null,
      isBrowser: values.browser === true,
      hasToOpen: values['no-open'] !== true,
      port,
      dataFolder: typeof values.data === 'string' ? values.data : null,
      isJson: values.json === true,
      hasToBuild: values['no-build'] !== true,
    },
  }
}

function readPort(value: unknown): number | null {
  const port = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  return port <= 65_535 ? port : null
}
