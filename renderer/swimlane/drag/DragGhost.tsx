import { useEffect, useRef } from 'react'
import { useTranslate } from '../../ui/i18n.ts'
import { kindLook } from '../../ui/kinds.ts'
import classes from './DragGhost.module.css'
import { useDragged } from './dragged.ts'

/** The card under the pointer while it is dragged. */
export function DragGhost() {
  const t = useTranslate()
  const entry = useDragged(dragged => dragged.entry)
  const ghost = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (entry === null) return
    const place = ({ at }: { at: { x: number; y: number } }) => {
      if (ghost.current !== null) ghost.current.style.transform = `translate(${at.x + 10}px, ${at.y + 8}px)`
    }
    place(useDragged.getState())
    return useDragged.subscribe(place)
  }, [entry])
  return (
    <>
      <p className="visuallyHidden" role="status">
        {entry === null ? '' : t('board.canvas.dragging', { label: entry.label })}
      </p>
      {entry !== null && (
        <div
          ref={ghost}
          className={classes.ghost}
          style={{ '--kind': kindLook[entry.kind].colour }}
          aria-hidden="true"
        >
          <b>{entry.label}</b> {entry.text}
        </div>
      )}
    </>
  )
}
