import type { RoomAddress } from '../../../shared/protocol/room.ts'
import { type Interfaces, rankAddresses } from './addresses.ts'
import { type Machine, multicastName, ownNames } from './ownNames.ts'

const pollMs = 2_000

type WatchNeeds = {
  interfaces(): Interfaces
  machine: Machine
  /** The address that is listened on: `0.0.0.0` for all. */
  bind: string
  /** Chosen before, if it is still there. */
  wanted: string | null
  changed(): void
}

/** The addresses of this machine while the room is open: cables are pulled, another Wi-Fi is chosen. */
export class AddressWatch {
  readonly #needs: WatchNeeds
  #list: RoomAddress[]
  #chosen: string
  readonly #timer: NodeJS.Timeout

  constructor(needs: WatchNeeds) {
    this.#needs = needs
    this.#list = addressesOf(needs)
    const [first] = this.#list
    const { wanted } = needs
    this.#chosen = wanted !== null && this.has(wanted) ? wanted : (first?.address ?? '127.0.0.1')
    this.#timer = setInterval(() => this.#look(), pollMs)
    this.#timer.unref()
  }

  get list(): RoomAddress[] {
    return this.#list
  }

  get chosen(): string {
    return this.#chosen
  }

  get isReachable(): boolean {
    return this.has(this.#chosen)
  }

  has(address: string): boolean {
    return this.#list.some(known => known.address === address)
  }

  choose(address: string): void {
    this.#chosen = address
  }

  /** What phones may call this machine instead of an address; null: nothing, or nobody but this machine comes in. */
  get name(): string | null {
    return this.#needs.bind === '127.0.0.1' ? null : multicastName(this.#needs.machine)
  }

  /** Whatever a browser may call this machine. */
  names(): string[] {
    return [...ownNames(this.#needs.machine), ...this.#list.map(({ address }) => address)]
  }

  close(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    const list = addressesOf(this.#needs)
    if (JSON.stringify(list) === JSON.stringify(this.#list)) return
    this.#list = list
    this.#needs.changed()
  }
}

function addressesOf({ interfaces, bind }: Pick<WatchNeeds, 'interfaces' | 'bind'>): RoomAddress[] {
  const all = rankAddresses(interfaces())
  return bind === '0.0.0.0' ? all : all.filter(({ address }) => address === bind)
}

/** Whether phones could reach this machine at all. One address is enough that the caller asks for by name. */
export function isOnSomeNetwork(needs: Pick<WatchNeeds, 'interfaces' | 'bind' | 'wanted'>): boolean {
  const list = addressesOf(needs)
  const isNamed = needs.bind !== '0.0.0.0' || list.some(({ address }) => address === needs.wanted)
  return isNamed ? list.length > 0 : list.some(({ rank }) => rank !== 'loopback')
}
