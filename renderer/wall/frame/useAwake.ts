import { useEffect } from 'react'

/**
 * Asks the system not to let the projector go to sleep. Where it cannot be had (an older browser, Electron, whose shell
 * does this itself) the wall works without.
 */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let isGone = false
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      try {
        const granted = await navigator.wakeLock.request('screen')
        if (isGone) await granted.release()
        else lock = granted
      } catch {
        // Refused: the system's own settings hold.
      }
    }
    void ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      isGone = true
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [])
}
