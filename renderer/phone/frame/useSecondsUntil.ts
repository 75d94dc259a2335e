import { useNow } from './useNow.ts'

/** Whole seconds from now to a moment of this phone's clock; 0 when it has passed or there is none. */
export function useSecondsUntil(moment: number | null): number {
  const now = useNow(moment !== null)
  return moment === null ? 0 : Math.max(0, Math.ceil((moment - now) / 1000))
}
