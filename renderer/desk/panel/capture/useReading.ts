import { useMemo } from 'react'
import { useWorkshop } from '../../../client/index.ts'
import { useDesk } from '../../deskStore.ts'
import { useCaptureStore } from './captureStore.ts'
import { type Reading, withPicks } from './reading.ts'

/** What Enter would save at this moment, read anew with every letter. */
export function useReading(): Reading {
  const draft = useCaptureStore(store => store.draft)
  const targetLaneId = useDesk(desk => desk.captureLaneId)
  const state = useWorkshop(workshop => workshop)
  void state
  return useMemo(
    () =>
      withPicks(
        { kind: draft.kind, text: draft.line.trim(), fields: {}, laneId: null, toolId: null },
        draft.picks,
        targetLaneId,
      ),
    [draft, targetLaneId],
  )
}
