import { extension } from '../file/format.ts'

/** Names that Windows keeps for devices, with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i
/** Signs that some file system does not take, controls, and the marks that turn the direction of writing around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]+/g
/** File systems end names at 255 bytes; this leaves room for " (12)", a date, and the longest ending. */
const mostBytes = 160

/** @returns a name for a file or folder on any system, without ending, in the title's own script. Never empty. */
export function safeFileName(title: string, otherwise = 'Workshop'): string {
  const spaced = Buffer.from(title.normalize('NFC')).toString().replace(forbidden, ' ').replace(/\s+/g, ' ')
  const name = shorten(spaced.trim()).replace(/^[. ]+|[. ]+$/g, '')
  if (name === '') return otherwise
  return reserved.test(name) ? `${name}_` : name
}

/** Cuts between signs as people see them, never inside one. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= mostBytes) return name
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (Buffer.byteLength(kept + segment) > mostBytes) break
    kept += segment
  }
  return kept
}

/** @returns the path, with our ending added where a person left it out. */
export function withEnding(path: string, ending: string = extension): string {
  return path.toLowerCase().endsWith(ending) ? path : `${path}${ending}`
}

/** `2026-03-09 14.05.30`, local time, sortable, fit for file names. @param at milliseconds since 1970 UTC. */
export function timeForName(at: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const time = new Date(at)
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `${day} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join('.')}`
}

/** ISO 8601 day where this machine is. */
export function localDay(at: number): string {
  return timeForName(at).slice(0, 10)
}
