import { useEffect } from 'react'
import { useWorkshop } from '../../../client/index.ts'
import { useDesk } from '../../deskStore.ts'

/** A lane that is hidden, here or on another desk or by undo, is no place where new entries go: they would not be seen. */
export function useShownTarget(): void {
  const laneId = useDesk(desk => desk.captureLaneId)
  const isHidden = useWorkshop(({ lanes }) => laneId !== null && lanes.hidden.includes(laneId))
  useEffect(() => {
    if (isHidden) useDesk.setState({ captureLaneId: null })
  }, [isHidden])
}
