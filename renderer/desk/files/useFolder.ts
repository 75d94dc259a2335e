import { useCallback, useEffect, useState } from 'react'
import type { FolderListing, OpenFailure } from '../../../shared/protocol/contract.ts'
import { ask } from '../../client/index.ts'

export type Folder =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly listing: FolderListing }
  | { readonly kind: 'failed'; readonly failure: OpenFailure | null }

/** A folder of the host's disk, and going to another. Starts where the host thinks workshops are. */
export function useFolder(): { folder: Folder; goTo: (path: string | null) => void } {
  const [folder, setFolder] = useState<Folder>({ kind: 'loading' })
  const goTo = useCallback((path: string | null) => {
    void ask('browseFolder', { path }).then(reply => {
      if (!reply.ok) setFolder({ kind: 'failed', failure: null })
      else if (reply.value.ok) setFolder({ kind: 'shown', listing: reply.value.listing })
      else setFolder({ kind: 'failed', failure: reply.value.failure })
    })
  }, [])
  useEffect(() => goTo(null), [goTo])
  return { folder, goTo }
}
