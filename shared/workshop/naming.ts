import type { Author } from './author.ts'

/**
 * Who may be named, from the loosest to the strictest. Entries made under `laneOnly` and `anonymous` carry no author, in
 * the file or anywhere else: their author is a pseudonym that differs from entry to entry (`shared/room/authorship.ts`).
 */
export const namingRules = ['named', 'laneOnly', 'anonymous'] as const
export type NamingRule = (typeof namingRules)[number]

/** A promise given is kept: of two rules the stricter one counts. */
export const stricterRule = (a: NamingRule, b: NamingRule): NamingRule =>
  namingRules.indexOf(a) >= namingRules.indexOf(b) ? a : b

/** The author with everything taken away that the rule keeps out of the log. */
export function authorUnder(rule: NamingRule, author: Author): Author {
  switch (rule) {
    case 'named':
      return author
    case 'laneOnly':
      return { ...author, name: '' }
    case 'anonymous':
      return { ...author, name: '', laneId: null }
    default:
      return rule satisfies never
  }
}

/** Whether an author says no more of themselves than the rule allows. */
export function keepsRule(rule: NamingRule, { name, laneId }: Author): boolean {
  return (rule === 'named' || name === '') && (rule !== 'anonymous' || laneId === null)
}
