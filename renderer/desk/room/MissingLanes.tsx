import { useClient } from '../../client/index.ts'
import { openDialog } from '../deskStore.ts'
import styles from './MissingLanes.module.css'
import { missingSentence } from './roomStatus.ts'
import { useEmptyLanes, useOpenRoom } from './useRoom.ts'
import { useRoomText } from './useRoomText.ts'

/** Whom the room has to do without, in the status line where the bar has no room for it; one click from who is here. */
export function MissingLanes({ className }: { readonly className: string | undefined }) {
  const text = useRoomText()
  const room = useOpenRoom()
  const language = useClient(client => client.preferences.language)
  const lanes = useEmptyLanes()
  if (room === null || lanes.length === 0) return null
  return (
    <button
      type="button"
      className={`${className} ${styles.missing}`}
      title={lanes.map(lane => lane.name).join(', ')}
      onClick={() => openDialog({ kind: 'room' })}
    >
      {missingSentence(lanes, text, language)}
    </button>
  )
}
