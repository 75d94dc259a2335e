/**
 * Makes an id for a command, an entry or a person: 20 characters from 32, 100 bits of chance. Not `randomUUID`, which
 * browsers offer in secure contexts only.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20))
  return Array.from(bytes, byte => alphabet.charAt(byte & 31)).join('')
}
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'
