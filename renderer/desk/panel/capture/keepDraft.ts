import { useEffect } from 'react'
import { emptyDraft, useCaptureStore } from './captureStore.ts'
import { readDraft, readUnsaved, useUnsaved } from './unsavedStore.ts'

const draftKey = (workshopId: string): string => `panacea.draft.${workshopId}`
const unsavedKey = (workshopId: string): string => `panacea.unsaved.${workshopId}`

/** Carries what is being typed, and what is not saved yet, over a reload; each workshop has its own. */
export function useKeptDraft(workshopId: string): void {
  useEffect(() => {
    useCaptureStore.setState({ draft: readDraft(load(draftKey(workshopId))) ?? emptyDraft })
    useUnsaved.setState({ items: readUnsaved(load(unsavedKey(workshopId))) })
    const stopDraft = useCaptureStore.subscribe(({ draft }, before) => {
      if (draft !== before.draft) save(draftKey(workshopId), draft)
    })
    const stopUnsaved = useUnsaved.subscribe(({ items }) => save(unsavedKey(workshopId), items))
    return () => {
      stopDraft()
      stopUnsaved()
    }
  }, [workshopId])
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
