import { Button } from '@mantine/core'
import { useState } from 'react'
import { allLanes } from '../../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../../client/index.ts'
import { DialogFrame } from '../../../ui/DialogFrame.tsx'
import { closeDialog } from '../../deskStore.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import styles from '../dialogs.module.css'
import { arrangeLanes } from './arrangeLanes.ts'
import { type Direction, movedLane } from './arrangement.ts'
import { LaneRow } from './LaneRow.tsx'

/** Which lanes are shown and in what order. The picture changes, the content never does. */
export default function LanesDialog() {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const lanes = useWorkshop(state => state.lanes)
  const actors = useWorkshop(allLanes)
  const [said, setSaid] = useState('')
  const move = (laneId: string, name: string, direction: Direction) => {
    const moved = movedLane(lanes, laneId, direction)
    if (moved === null) return
    void arrangeLanes(moved)
    const position = moved.order.indexOf(laneId) + 1
    setSaid(text('lanes.movedTo', { name, position, total: moved.order.length }))
  }
  return (
    <DialogFrame title={text('lanes.title')} size="50rem" onClose={closeDialog}>
      <div className={styles.form}>
        <p className={styles.quiet}>{text('lanes.intro')}</p>
        <ol className={styles.list} aria-label={text('lanes.list')}>
          {actors.map((actor, at) => (
            <LaneRow
              key={actor.id}
              actor={actor}
              lanes={lanes}
              isFirst={at === 0}
              isLast={at === actors.length - 1}
              onMove={direction => move(actor.id, actor.shortName, direction)}
            />
          ))}
        </ol>
        <p className={styles.quiet}>{text('lanes.keys')}</p>
        {canWrite && lanes.hidden.length > 0 && (
          <Button variant="default" onClick={() => void arrangeLanes({ ...lanes, hidden: [] })}>
            {text('lanes.showAll')}
          </Button>
        )}
        <p role="status" className="visuallyHidden">
          {said}
        </p>
      </div>
    </DialogFrame>
  )
}
