import { useMemo } from 'react'
import { useClient, useWorkshop } from '../../../client/index.ts'
import { useDesk } from '../../deskStore.ts'
import { useToday } from '../useToday.ts'
import { useCaptureStore } from './captureStore.ts'
import { type Reading, readDraft } from './reading.ts'

/** What Enter would save at this moment, read anew with every letter. */
export function useReading(): Reading {
  const draft = useCaptureStore(store => store.draft)
  const targetLaneId = useDesk(desk => desk.captureLaneId)
  const language = useClient(client => client.preferences.language)
  const process = useWorkshop(state => state.process)
  const people = useWorkshop(state => state.people)
  const today = useToday()
  return useMemo(
    () => readDraft(draft, targetLaneId, { state: { process, people }, today, language }),
    [draft, targetLaneId, process, people, today, language],
  )
}
