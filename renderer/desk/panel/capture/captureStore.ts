import { create } from 'zustand'
import { type EntryKind, entryKinds, kindLetter } from '../../../../shared/workshop/entryFields.ts'

/** What was picked with a button instead of being typed. A pick wins over what the line says. */
export type Picks = { readonly owner?: string; readonly due?: string; readonly priority?: string }

/** What stands in the capture field. Everything here outlives a reload. */
export type Draft = {
  readonly line: string
  readonly kind: EntryKind
  readonly picks: Picks
  /** The kind before a typed letter switched it; null where none did. */
  readonly switchedFrom: EntryKind | null
  /** The line's first letter is meant as text, although it looks like a kind ("a visit ..."). */
  readonly isLiteral: boolean
  /** Pieces of the line that were understood and shall stay plain text. */
  readonly asText: readonly string[]
}

type CaptureState = {
  readonly draft: Draft
  /** Changes with every wish to put the cursor into the field. */
  readonly focusNonce: number
}

export const emptyDraft: Draft = {
  line: '',
  kind: 'note',
  picks: {},
  switchedFrom: null,
  isLiteral: false,
  asText: [],
}

export const useCaptureStore = create<CaptureState>()(() => ({ draft: emptyDraft, focusNonce: 0 }))

/** Puts the cursor into the capture field, from anywhere on the desk; with a kind, switches to it first. */
export function startCapture(kind?: EntryKind): void {
  useCaptureStore.setState(({ draft, focusNonce }) => ({
    draft: kind === undefined ? draft : withKind(draft, kind),
    focusNonce: focusNonce + 1,
  }))
}

export const setDraft = (change: (draft: Draft) => Draft): void =>
  useCaptureStore.setState(({ draft }) => ({ draft: change(draft) }))

/** The line is empty again, the kind stays: the next thing said is often of the same kind. */
export const clearedDraft = (kind: EntryKind): Draft => ({ ...emptyDraft, kind })

/**
 * What the field holds after typing. A small letter of a kind and a space at the start switch the kind and vanish: "r " is
 * a risk. A capital does not ("A supplier ..." is English), and neither does a letter that was brought back.
 */
export function typedInto(draft: Draft, line: string): Draft {
  if (line === '') return { ...draft, line, switchedFrom: null, isLiteral: false, asText: [] }
  // Once switched, the next word is text: "r a switch fails".
  const isText = draft.isLiteral || draft.switchedFrom !== null
  const kind = isText ? undefined : kindOfPrefix(line)
  if (kind === undefined) return { ...draft, line }
  return { ...draft, kind, line: line.slice(2), switchedFrom: draft.kind }
}

/** Backspace at the start of the line: a letter that switched the kind comes back as text, and the kind of before. */
export function letterBroughtBack(draft: Draft): Draft {
  if (draft.switchedFrom === null) return draft
  const letter = kindLetter[draft.kind].toLowerCase()
  return {
    ...draft,
    kind: draft.switchedFrom,
    line: `${letter} ${draft.line}`,
    switchedFrom: null,
    isLiteral: true,
  }
}

/** A kind chosen by its button holds, whatever the line begins with. */
export const withKind = (draft: Draft, kind: EntryKind): Draft => ({
  ...draft,
  kind,
  switchedFrom: null,
  isLiteral: draft.line !== '',
})

function kindOfPrefix(line: string): EntryKind | undefined {
  if (line[1] !== ' ') return undefined
  return entryKinds.find(kind => kindLetter[kind].toLowerCase() === line[0])
}
