import type { Entry } from '../../../../shared/workshop/state.ts'

/** What the workshop takes; see `openVote` in shared/workshop/commands. */
export const voteLimits = { least: 2, most: 24, optionText: 400, title: 200, dots: 20 } as const

/** One choice for each line that says something; marks of a list before it are left out, and so is what stands there twice. */
export function typedChoices(text: string): readonly string[] {
  const lines = text.split('\n').map(line => cut(line.replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/, '').trim()))
  return [...new Set(lines.filter(line => line !== ''))]
}

/** An entry as a choice: by its label, so that it can be said aloud. */
export const entryChoice = ({ label, text }: Entry): string => cut(`${label} ${text.replace(/\s+/g, ' ')}`)

const cut = (text: string): string =>
  text.length <= voteLimits.optionText ? text : `${text.slice(0, voteLimits.optionText - 1)}…`

export type VoteDraft = {
  readonly title: string
  readonly entries: readonly Entry[]
  readonly typed: readonly string[]
}

/** The choices in the order in which they are asked: entries first, as they were said. */
export const choicesOf = ({ entries, typed }: Pick<VoteDraft, 'entries' | 'typed'>) => [
  ...entries.map(entry => ({ text: entryChoice(entry), entryId: entry.id })),
  ...typed.map(text => ({ text, entryId: null })),
]

export function isReady({ title, entries, typed }: VoteDraft): boolean {
  const count = entries.length + typed.length
  return title.trim() !== '' && count >= voteLimits.least && count <= voteLimits.most
}
