import { describe, expect, test } from 'vitest'
import { ariaKeys, keysOf, matches, worksInFields } from '../../../renderer/desk/actions/shortcut.ts'

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
const press = (key: string, code: string, more: Partial<typeof none> = {}) => ({
  key,
  code,
  ...none,
  ...more,
})

describe('shortcuts', () => {
  test('a letter fires on its key, not with modifiers', () => {
    expect(matches('N', press('n', 'KeyN'), false)).toBe(true)
    expect(matches('N', press('N', 'KeyN', { shiftKey: true }), false)).toBe(false)
    expect(matches('N', press('n', 'KeyN', { ctrlKey: true }), false)).toBe(false)
  })

  test('a letter fires by its place on a keyboard that writes Greek', () => {
    expect(matches('N', press('ν', 'KeyN'), false)).toBe(true)
    expect(matches('mod+K', press('κ', 'KeyK', { ctrlKey: true }), false)).toBe(true)
  })

  test('a letter fires where the keyboard has it, not where an English one would', () => {
    expect(matches('Z', press('z', 'KeyY'), false)).toBe(true)
    expect(matches('Y', press('z', 'KeyY'), false)).toBe(false)
  })

  test('mod is Command on a Mac and Ctrl elsewhere', () => {
    expect(matches('mod+Z', press('z', 'KeyZ', { metaKey: true }), true)).toBe(true)
    expect(matches('mod+Z', press('z', 'KeyZ', { metaKey: true }), false)).toBe(false)
    expect(matches('mod+Z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), false)).toBe(false)
    expect(matches('mod+shift+Z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), false)).toBe(true)
  })

  test('signs fire whether or not they need shift', () => {
    expect(matches('?', press('?', 'Slash', { shiftKey: true }), false)).toBe(true)
    expect(matches('/', press('/', 'Digit7', { shiftKey: true }), false)).toBe(true)
  })

  test('in a field only keys that do not write fire, and undo is left to the field', () => {
    expect(['mod+K', 'alt+ArrowRight'].every(worksInFields)).toBe(true)
    expect(['N', 'shift+P', '/', 'mod+Z', 'mod+shift+Z'].some(worksInFields)).toBe(false)
  })

  test('are shown as the machine writes them', () => {
    expect(keysOf('mod+shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(keysOf('mod+K', true)).toEqual(['⌘', 'K'])
    expect(ariaKeys('alt+ArrowRight', false)).toBe('Alt+ArrowRight')
  })
})
