type Due = { at: number; order: number; run: () => void }

const turn = setImmediate
/** Lets every promise that can go on go on. */
const settled = (): Promise<void> => new Promise(resolve => turn(resolve))

/**
 * A clock that only moves when told to: hours of a workshop pass in milliseconds and in the same order each time. While it is
 * installed the timers of the code under test run on it.
 */
export class SimulatedTime implements Disposable {
  readonly start = Date.UTC(2026, 10, 23, 9)
  now = this.start
  #order = 0
  #due: Due[] = []
  readonly #real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
    setImmediate: globalThis.setImmediate,
  }
  readonly #realNow = performance.now

  install(): this {
    const clear = (timer: unknown) => {
      if (timer instanceof Timer) timer.clear()
    }
    Object.assign(globalThis, {
      setTimeout: (run: () => void, ms = 0) => new Timer(this, run, ms, false),
      setInterval: (run: () => void, ms = 0) => new Timer(this, run, ms, true),
      setImmediate: (run: () => void) => new Timer(this, run, 0, false),
      clearTimeout: clear,
      clearInterval: clear,
    })
    performance.now = () => this.now - this.start
    return this
  }

  [Symbol.dispose](): void {
    Object.assign(globalThis, this.#real)
    performance.now = this.#realNow
  }

  /** @returns how to call it off. */
  readonly after = (ms: number, run: () => void): (() => void) => {
    const due: Due = { at: this.now + Math.max(0, ms), order: this.#order++, run }
    let [low, high] = [0, this.#due.length]
    // The soonest is last; of two for the same moment the one that was asked for first comes first.
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.#due[middle]
      if (other && other.at > due.at) low = middle + 1
      else high = middle
    }
    this.#due.splice(low, 0, due)
    return () => {
      const place = this.#due.indexOf(due)
      if (place >= 0) this.#due.splice(place, 1)
    }
  }

  async advance(ms: number): Promise<void> {
    const end = this.now + ms
    await settled()
    for (let due = this.#due.at(-1); due && due.at <= end; due = this.#due.at(-1)) {
      this.#due.pop()
      this.now = due.at
      due.run()
      await settled()
    }
    this.now = end
  }
}

class Timer {
  readonly #time: SimulatedTime
  readonly #run: () => void
  readonly #ms: number
  readonly #isRepeated: boolean
  #cancel = () => {}

  constructor(time: SimulatedTime, run: () => void, ms: number, isRepeated: boolean) {
    this.#time = time
    this.#run = run
    this.#ms = ms
    this.#isRepeated = isRepeated
    this.refresh()
  }

  refresh(): this {
    this.clear()
    this.#cancel = this.#time.after(this.#ms, () => {
      if (this.#isRepeated) this.refresh()
      this.#run()
    })
    return this
  }

  clear(): void {
    this.#cancel()
  }

  ref = () => this
  unref = () => this
}
