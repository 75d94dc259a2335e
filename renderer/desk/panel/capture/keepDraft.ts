import { useEffect } from 'react'
import { emptyDraft, useCaptureStore } from './captureStore.ts'
import { readDraft, readUnsaved, useUnsaved } from './unsavedStore.ts'

const draftKey = (workshopId: string): string => `panacea.draft.${workshopId}`

/** Longer than a frame: what writing costs shall not delay what is seen. */
const writeAfterMs = 50

/**
 * Carries what is being typed, and what is not saved yet, over a reload, a closed tab, a program that ended; each workshop
 * has its own. Where a browser has two desks, each reloads with its own line, a new one begins with the line typed last,
 * and neither takes away what only the other one holds.
 */
export function useKeptDraft(workshopId: string): void {
  useEffect(() => {
    const key = draftKey(workshopId)
    const writeDraft = keepDraft(key)
    const draft = writeSoon(writeDraft)
    const unsaved = writeSoon(keepUnsavedOf(workshopId))
    const stopDraft = useCaptureStore.subscribe((now, before) => {
      if (now.draft !== before.draft) draft.later()
    })
    const stopUnsaved = useUnsaved.subscribe(unsaved.later)
    const writeNow = () => {
      draft.now()
      unsaved.now()
      // Even where nothing changed: another desk may have put its own line in the place of this one.
      writeDraft()
    }
    const onStorage = (event: StorageEvent) => {
      // Another desk is through with the line that it had put in the place of this one.
      if (event.key === key && event.newValue === null) writeDraft()
    }
    window.addEventListener('pagehide', writeNow)
    window.addEventListener('storage', onStorage)
    return () => {
      stopDraft()
      stopUnsaved()
      window.removeEventListener('pagehide', writeNow)
      window.removeEventListener('storage', onStorage)
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

/** Puts the kept line into the field. @returns what keeps the field as it is then. */
function keepDraft(key: string): () => void {
  let text = load(() => sessionStorage, key) ?? load(() => localStorage, key)
  useCaptureStore.setState({ draft: readDraft(parsed(text)) ?? emptyDraft })
  return () => {
    const { draft } = useCaptureStore.getState()
    const before = text
    text = JSON.stringify(draft)
    save(() => sessionStorage, key, text)
    if (draft.line !== '') save(() => localStorage, key, text)
    else if (load(() => localStorage, key) === before) save(() => localStorage, key, null)
  }
}

/** Each has a key of its own, so that no desk writes over those of another. */
function keepUnsavedOf(workshopId: string): () => void {
  const keyOf = (entryId: string) => `panacea.unsaved.${workshopId}.${entryId}`
  let written = readUnsaved(keysOf(keyOf('')).map(key => parsed(load(() => localStorage, key))))
  useUnsaved.setState({ items: written })
  return () => {
    const { items } = useUnsaved.getState()
    for (const { entryId } of written)
      if (!items.some(item => item.entryId === entryId)) save(() => localStorage, keyOf(entryId), null)
    for (const item of items)
      if (!written.includes(item)) save(() => localStorage, keyOf(item.entryId), JSON.stringify(item))
    written = [...items]
  }
}

function keysOf(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(prefix))
  } catch {
    return []
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

/** Looking at a storage alone throws where it is forbidden. */
function load(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key)
  } catch {
    return null
  }
}

function save(storage: () => Storage, key: string, text: string | null): void {
  try {
    if (text === null) storage().removeItem(key)
    else storage().setItem(key, text)
  } catch {
    // Without storage a reload loses the line; what was saved with Enter is with the host.
  }
}
