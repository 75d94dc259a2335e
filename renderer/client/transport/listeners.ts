import type { PushName, Transport } from '../../../shared/protocol/contract.ts'

/** Who listens to what the host tells. */
export class Listeners {
  readonly #byName = new Map<PushName, Set<(value: unknown) => void>>()

  readonly listen: Transport['listen'] = (name, handler) => {
    const ofName = this.#byName.get(name) ?? new Set()
    this.#byName.set(name, ofName)
    ofName.add(handler as (value: unknown) => void)
    return () => ofName.delete(handler as (value: unknown) => void)
  }

  tell(name: PushName, value: unknown): void {
    for (const listener of this.#byName.get(name) ?? []) listener(value)
  }
}
