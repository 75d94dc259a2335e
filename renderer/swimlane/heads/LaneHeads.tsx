import type { Viewport } from '@xyflow/react'
import { type KeyboardEvent, memo, useCallback, useRef } from 'react'
import type { BoardLayout, LaneRow } from '../../../shared/process/layout.ts'
import { isProposed } from '../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../client/index.ts'
import { moveCamera, useDesk } from '../../desk/deskStore.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { useFollow } from '../camera/follow.ts'
import { bringIntoSight } from './bringIntoSight.ts'
import classes from './LaneHeads.module.css'

/** Who the rows belong to. They move up and down with the board and never out of sight sideways. */
export const LaneHeads = memo(({ layout }: { layout: BoardLayout }) => {
  const t = useTranslate()
  const strip = useRef<HTMLDivElement>(null)
  useFollow(
    useCallback(({ y, zoom }: Viewport) => {
      const { current } = strip
      if (current === null) return
      current.style.transform = `translateY(${Math.round(y)}px)`
      if (current.dataset.zoom === String(zoom)) return
      current.dataset.zoom = String(zoom)
      current.style.setProperty('--z', String(zoom))
    }, []),
  )
  return (
    <nav className={classes.window} aria-label={t('board.canvas.lanes')}>
      <div ref={strip} className={classes.strip}>
        {layout.rows.map(row => (
          <LaneHead key={row.laneId ?? ''} row={row} />
        ))}
      </div>
    </nav>
  )
})
LaneHeads.displayName = 'LaneHeads'

const LaneHead = memo(({ row: { laneId, y, height } }: { row: LaneRow }) => {
  const t = useTranslate()
  const actor = useWorkshop(state => state.process.actors.find(({ id }) => id === laneId))
  const isOurs = useWorkshop(state => laneId !== null && isProposed(state, `actor:${laneId}`))
  const isTarget = useDesk(desk => desk.captureLaneId === laneId)
  const name = actor?.shortName ?? t('board.wholeRoom')
  const fullName = actor?.name ?? t('board.wholeRoomHint')
  const zoomIn = () => moveCamera({ kind: 'lane', laneId })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    useDesk.setState({ captureLaneId: laneId })
    zoomIn()
  }
  return (
    <button
      type="button"
      className={classes.lane}
      style={{ '--y': y, '--h': height }}
      data-room={laneId === null || undefined}
      data-target={isTarget || undefined}
      aria-pressed={isTarget}
      title={isOurs ? t('board.canvas.laneProposed', { name: fullName }) : fullName}
      onClick={() => useDesk.setState({ captureLaneId: laneId })}
      onDoubleClick={zoomIn}
      onFocus={event => bringIntoSight(event, zoomIn)}
      onKeyDown={onKeyDown}
    >
      <span className={classes.name} data-proposed={isOurs || undefined}>
        {name}
      </span>
      {fullName !== name && <span className={classes.fullName}>{fullName}</span>}
    </button>
  )
})
LaneHead.displayName = 'LaneHead'
