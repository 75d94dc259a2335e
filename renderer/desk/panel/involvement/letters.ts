import type { Letters } from '../../../../shared/process/schema.ts'

/**
 * What a key does to an actor's letters: A and R switch their own part on and off (so A on R gives AR), C and I stand
 * alone, 0, Delete and Backspace take the actor out.
 * @returns undefined where the key means nothing here.
 */
export function lettersAfterKey(letters: Letters | null, key: string): Letters | null | undefined {
  const isA = letters === 'A' || letters === 'AR'
  const isR = letters === 'R' || letters === 'AR'
  switch (key.length === 1 ? key.toUpperCase() : key) {
    case 'A':
      return joined(!isA, isR)
    case 'R':
      return joined(isA, !isR)
    case 'C':
      return 'C'
    case 'I':
      return 'I'
    case '0':
    case 'Delete':
    case 'Backspace':
      return null
    default:
      return undefined
  }
}

function joined(isA: boolean, isR: boolean): Letters | null {
  if (isA) return isR ? 'AR' : 'A'
  return isR ? 'R' : null
}
