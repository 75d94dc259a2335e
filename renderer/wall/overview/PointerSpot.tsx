import { useLayoutEffect, useState } from 'react'
import type { Stage } from '../../../shared/protocol/contract.ts'
import { useBoardLayout } from '../../swimlane/boardLayout.ts'
import styles from './OverviewView.module.css'
import { placeOnBoard } from './placeOnBoard.ts'

type Props = {
  readonly pointer: NonNullable<Stage['pointer']>
  readonly frame: HTMLElement
}

/** The desk's pointer, in the cell of the overview that stands for the place on the desk's board. */
export function PointerSpot({ pointer, frame }: Props) {
  const layout = useBoardLayout()
  const [spot, setSpot] = useState<{ left: number; top: number } | null>(null)
  const { x, y } = pointer
  useLayoutEffect(() => {
    const place = placeOnBoard(layout, x, y)
    const cell =
      place && frame.querySelector(`[data-cell="${CSS.escape(`${place.stepId}/${place.laneId ?? ''}`)}"]`)
    if (!cell) return setSpot(null)
    const around = frame.getBoundingClientRect()
    const rect = cell.getBoundingClientRect()
    setSpot({
      left: rect.left - around.left + place.across * rect.width,
      top: rect.top - around.top + place.down * rect.height,
    })
  }, [layout, x, y, frame])
  return spot === null ? null : <div className={styles.spot} style={spot} aria-hidden />
}
