import { Tooltip } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type Hint, watchHints } from './watchHints.ts'

/** Shows what the page's elements say of themselves (`data-hint`), one at a time. */
export default function HintLayer() {
  const [hint, setHint] = useState<Hint | null>(null)
  useEffect(() => watchHints(setHint), [])
  if (hint === null) return null
  const { at, title, text } = hint
  return (
    <Tooltip
      target={at}
      opened
      label={
        title === undefined ? (
          text
        ) : (
          <>
            <strong>{title}</strong>
            <br />
            {text}
          </>
        )
      }
      {...(title === undefined ? {} : { multiline: true, w: 300 })}
    />
  )
}
