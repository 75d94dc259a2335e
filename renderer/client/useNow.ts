import { useSyncExternalStore } from 'react'
import { hostNow } from './hostClock.ts'

/**
 * The host's clock, in milliseconds since 1970 UTC, rounded down to whole `stepMs`; re-renders when that changes. All
 * users of the same step share one interval.
 */
export function useNow(stepMs: number): number {
  const ticker = tickerFor(stepMs)
  return useSyncExternalStore(ticker.subscribe, ticker.read)
}

type Ticker = { subscribe(onTick: () => void): () => void; read(): number }
const tickers = new Map<number, Ticker>()

function tickerFor(stepMs: number): Ticker {
  const known = tickers.get(stepMs)
  if (known !== undefined) return known
  const made = createTicker(stepMs)
  tickers.set(stepMs, made)
  return made
}

function createTicker(stepMs: number): Ticker {
  const listeners = new Set<() => void>()
  let interval: ReturnType<typeof setInterval> | undefined
  const readClock = () => Math.floor(hostNow() / stepMs) * stepMs
  let value = readClock()
  const tick = () => {
    value = readClock()
    for (const listener of listeners) listener()
  }
  return {
    subscribe(onTick) {
      listeners.add(onTick)
      if (listeners.size === 1) {
        value = readClock()
        interval = setInterval(tick, stepMs)
      }
      return () => {
        listeners.delete(onTick)
        if (listeners.size === 0) clearInterval(interval)
      }
    },
    read: () => value,
  }
}
