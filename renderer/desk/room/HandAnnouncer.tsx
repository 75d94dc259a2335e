import { useEffect, useRef, useState } from 'react'
import { useWorkshop } from '../../client/index.ts'
import { handsUp, type OpenRoom, whoIs } from './roomStatus.ts'
import { useRoomText } from './useRoomText.ts'

/** Says a hand that goes up, for those who do not see the number change. */
export function HandAnnouncer({ room }: { readonly room: OpenRoom }) {
  const text = useRoomText()
  const process = useWorkshop(state => state.process)
  const [said, setSaid] = useState('')
  const seen = useRef(0)
  const newest = handsUp(room).at(-1)
  useEffect(() => {
    const since = newest?.handSince ?? 0
    if (newest === undefined || since <= seen.current) return
    seen.current = since
    setSaid(text('bar.handUp', { who: whoIs({ process }, newest, text) }))
  }, [newest, process, text])
  return (
    <span role="status" className="visuallyHidden">
      {said}
    </span>
  )
}
