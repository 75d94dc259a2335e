import { useEffect } from 'react'
import { onRunAction } from '../../client/index.ts'
import { useDesk } from '../deskStore.ts'
import type { Action } from './action.ts'
import { isMac } from './platform.ts'
import { fixedActions, runAction } from './registry.ts'
import { matches, worksInFields } from './shortcut.ts'

/** Keys of the whole desk, and what the shell's menu asks for. Used once, by the desk itself. */
export function useHotkeys(): void {
  useEffect(() => {
    const stopListening = onRunAction(onMenuChoice)
    window.addEventListener('keydown', onKeyDown)
    return () => {
      stopListening()
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

function onKeyDown(press: KeyboardEvent): void {
  if (press.defaultPrevented || press.isComposing || isElsewhere(press.target)) return
  if (press.key === 'Escape') {
    leaveField(press.target)
    return
  }
  const isTyping = isField(press.target)
  const action = fixedActions.find(candidate => fires(candidate, press, isTyping))
  if (action === undefined) return
  // Held down, a letter would walk through all steps; undo and time may repeat.
  if (press.repeat && !action.id.startsWith('edit.')) return
  // Ctrl+F and the like must not reach the browser, even where there is nothing to do now.
  if (runAction(action.id) || worksInFields(action.shortcut ?? '')) press.preventDefault()
}

/** What the menu calls undo and redo, a field that is typed into has of its own, by the browser's name for it. */
const fieldEdits: Readonly<Record<string, string>> = { 'edit.undo': 'undo', 'edit.redo': 'redo' }

/**
 * By the mouse, or by a key that the page let pass. Only undo and redo mean the field where the cursor is: everything
 * else is chosen while it stands in the capture field, where it nearly always stands.
 */
function onMenuChoice(id: string): void {
  const focused = document.activeElement
  const fieldEdit = fieldEdits[id]
  // Deprecated, and yet the one way to the field's own history.
  if (fieldEdit !== undefined && isTypedInto(focused) && !(id === 'edit.undo' && !hasText(focused)))
    document.execCommand(fieldEdit)
  else if (!isElsewhere(focused)) runAction(id)
}

const fires = (action: Action, press: KeyboardEvent, isTyping: boolean): boolean =>
  [action.shortcut, ...(action.otherShortcuts ?? [])].some(
    shortcut =>
      shortcut !== undefined &&
      matches(shortcut, press, isMac) &&
      (!isTyping ||
        isDeskHistory(action, press.target) ||
        (worksInFields(shortcut) && !movesByWord(shortcut))),
  )

/** An empty field has nothing to take back: undo then means what was saved last. */
const isDeskHistory = (action: Action, target: EventTarget | null): boolean =>
  action.id === 'edit.undo' && isTypedInto(target) && !hasText(target)

const hasText = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? target.value !== ''
    : target instanceof HTMLElement && target.textContent !== ''

/** On a Mac these keys move the cursor by words. */
const movesByWord = (shortcut: string): boolean => isMac && shortcut.startsWith('alt+Arrow')

/** A dialog or an open menu has the keyboard to itself. */
function isElsewhere(target: EventTarget | null): boolean {
  if (useDesk.getState().dialog.kind !== 'none') return true
  return (
    target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
  )
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

/** A list that is only chosen from has no history of typing: there undo means what was chosen. */
function isTypedInto(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
    return isField(target) && !target.readOnly
  return target instanceof HTMLElement && target.isContentEditable
}

/** Escape takes the cursor out of a field and back to the board; what was typed stays. */
function leaveField(target: EventTarget | null): void {
  if (isField(target)) document.getElementById('board')?.focus()
}
