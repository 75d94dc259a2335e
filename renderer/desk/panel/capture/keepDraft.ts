import { useEffect } from 'react'
import { emptyDraft, useCaptureStore } from './captureStore.ts'
import { readDraft, readUnsaved, useUnsaved } from './unsavedStore.ts'

const draftKey = (workshopId: string): string => `panacea.draft.${workshopId}`
const unsavedKey = (workshopId: string): string => `panacea.unsaved.${workshopId}`

/** Longer than a frame: what writing costs shall not delay what is seen. */
const writeAfterMs = 50

/** Carries what is being typed, and what is not saved yet, over a reload; each workshop has its own. */
export function useKeptDraft(workshopId: string): void {
  useEffect(() => {
    useCaptureStore.setState({ draft: readDraft(load(draftKey(workshopId))) ?? emptyDraft })
    useUnsaved.setState({ items: readUnsaved(load(unsavedKey(workshopId))) })
    const draft = writeSoon(() => save(draftKey(workshopId), useCaptureStore.getState().draft))
    const unsaved = writeSoon(() => save(unsavedKey(workshopId), useUnsaved.getState().items))
    const stopDraft = useCaptureStore.subscribe((now, before) => {
      if (now.draft !== before.draft) draft.later()
    })
    const stopUnsaved = useUnsaved.subscribe(unsaved.later)
    const writeNow = () => {
      draft.now()
      unsaved.now()
    }
    window.addEventListener('pagehide', writeNow)
    return () => {
      stopDraft()
      stopUnsaved()
      window.removeEventListener('pagehide', writeNow)
      writeNow()
    }
  }, [workshopId])
}

/** `later`: within a moment, many wishes once; `now`: what is still to be written, before the page goes. */
function writeSoon(write: () => void): { later(): void; now(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    write()
  }
  return {
    later() {
      timer ??= setTimeout(now, writeAfterMs)
    },
    now,
  }
}

function load(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function save(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Without storage a reload loses the line; what was saved with Enter is with the host.
  }
}
