import { randomInt } from 'node:crypto'
import { roomLimits } from '../../../shared/protocol/roomLimits.ts'
import { isSameSecret } from '../loopback/keys.ts'
import { BucketPerAddress, TokenBucket } from './tokenBucket.ts'

/** Capital letters and digits without those that are taken for one another: 0 O, 1 I L, 2 Z, 5 S, 8 B. */
const alphabet = '34679ACDEFGHJKMNPQRTUVWXY'
const codeLength = 6

export const newJoinCode = (): string =>
  Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('')

/** As people type it: small letters, spaces, hyphens. */
const tidy = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')

export const isCode = (typed: string, code: string): boolean => isSameSecret(tidy(typed), code)

/**
 * Slows down guessing. There are 25^6 = 244,140,625 codes, so guessing takes 122 million tries on average; at 60 wrong codes
 * a minute from all addresses together that is almost four years of trying, and in a workshop of three hours the chance to
 * have guessed it is about 1 in 22,000. The price of the common limit: while somebody floods the room with wrong codes, people
 * who type theirs have to wait. Phones that joined before are not concerned: they come back with their token.
 */
export class WrongCodes {
  readonly #perAddress: BucketPerAddress
  readonly #all: TokenBucket

  constructor(now: () => number) {
    const { wrongCodesPerAddressPerMinute, wrongCodesPerMinute } = roomLimits
    this.#perAddress = new BucketPerAddress(perMinute(wrongCodesPerAddressPerMinute), now)
    this.#all = new TokenBucket(perMinute(wrongCodesPerMinute), now)
  }

  /** @returns milliseconds until a code from this address is looked at again; 0: now. */
  waitMs(address: string): number {
    return Math.max(this.#perAddress.of(address).waitMs(), this.#all.waitMs())
  }

  wrong(address: string): void {
    this.#perAddress.of(address).take()
    this.#all.take()
  }
}

const perMinute = (count: number) => ({ perSecond: count / 60, atOnce: count })
