import { useCallback, useEffect, useState } from 'react'
import type { Library } from '../../../shared/protocol/contract.ts'
import { ask, useClient } from '../../client/index.ts'
import { useFailure } from '../files/failureStore.ts'

/** Recent files, automatic copies and what can be recovered; null until the host has told. */
export function useLibrary(): { library: Library | null; refresh: () => void } {
  const [library, setLibrary] = useState<Library | null>(null)
  const isConnected = useClient(client => client.connection === 'connected')
  const failure = useFailure(state => state.failure)
  const refresh = useCallback(() => {
    void ask('listLibrary', {}).then(reply => reply.ok && setLibrary(reply.value))
  }, [])
  // A file that could not be opened may have moved in the list, so it is asked for again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (isConnected) refresh()
  }, [isConnected, failure, refresh])
  return { library, refresh }
}
