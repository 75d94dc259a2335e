/** The join code: six characters, none of which looks like another one. */
export const codeLength = 6

/** No code holds these, so whoever reads one of them has misread the wall: 0 O, 1 I L, 2 Z, 5 S, 8 B. */
const neverInCodes = /[0O1IL2Z5S8B]/g

/** Capital letters and digits, nothing between them. */
const plain = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** @returns what the field shows, and whether a character was left out that cannot be right. */
export function tidyCode(typed: string): { code: string; isMisread: boolean } {
  const all = plain(typed)
  const code = all.replace(neverInCodes, '')
  return { code: code.slice(0, codeLength), isMisread: code !== all }
}

/** The code behind the `#` of the link on the wall: `#c=K7M3PX`. */
export function readCode(hash: string): string | null {
  const code = plain(new URLSearchParams(hash.replace(/^#/, '')).get('c') ?? '')
  return code.length === codeLength ? code : null
}
