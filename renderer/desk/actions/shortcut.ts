/** How shortcuts are written (`mod+shift+Z`), recognised in key presses and shown to people. Pure. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>
type Shortcut = { key: string; isMod: boolean; isShift: boolean; isAlt: boolean }

function parse(shortcut: string): Shortcut {
  const parts = shortcut.split('+')
  return {
    key: parts.at(-1) ?? '',
    isMod: parts.includes('mod'),
    isShift: parts.includes('shift'),
    isAlt: parts.includes('alt'),
  }
}

/** Whether it may fire while the cursor is in a text field: only with a key that does not write. */
export function worksInFields(shortcut: string): boolean {
  const { key, isMod, isAlt } = parse(shortcut)
  // Undo in a field takes back typing, which is the browser's matter.
  return (isMod && !['Z', 'Y'].includes(key)) || isAlt
}

/** `mod` is Ctrl, on a Mac Command. */
export function matches(shortcut: string, press: KeyPress, isMac: boolean): boolean {
  const { key, isMod, isShift, isAlt } = parse(shortcut)
  const mod = isMac ? press.metaKey : press.ctrlKey
  const otherMod = isMac ? press.ctrlKey : press.metaKey
  if (mod !== isMod || otherMod || press.altKey !== isAlt) return false
  // Signs such as ? and / are wherever the keyboard has them, shifted or not.
  if (isSign(key)) return press.key === key
  if (press.shiftKey !== isShift) return false
  return isLetter(key) ? isLetterKey(key, press) : press.key === key
}

/** By what is written on the key; on a keyboard without Latin letters by where it lies. */
function isLetterKey(letter: string, press: KeyPress): boolean {
  if (/^[a-z]$/i.test(press.key)) return press.key.toUpperCase() === letter
  return press.code === `Key${letter}`
}

const isLetter = (key: string) => /^[A-Z]$/.test(key)
const isSign = (key: string) => key.length === 1 && !/[A-Z0-9]/.test(key)

const names: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

/** The keys to draw, e.g. `['Ctrl', 'Shift', 'Z']`. */
export function keysOf(shortcut: string, isMac: boolean): string[] {
  const { key, isMod, isShift, isAlt } = parse(shortcut)
  return [
    ...(isMod ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(isAlt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(isShift ? [isMac ? '⇧' : 'Shift'] : []),
    names[key] ?? key,
  ]
}

/** As `aria-keyshortcuts` wants it. */
export function ariaKeys(shortcut: string, isMac: boolean): string {
  const { key, isMod, isShift, isAlt } = parse(shortcut)
  return [
    ...(isMod ? [isMac ? 'Meta' : 'Control'] : []),
    ...(isAlt ? ['Alt'] : []),
    ...(isShift ? ['Shift'] : []),
    key,
  ].join('+')
}
