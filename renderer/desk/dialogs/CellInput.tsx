import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useCanWrite } from '../panel/useCanWrite.ts'

type Props = {
  readonly label: string
  readonly value: string
  readonly maxLength?: number
  /** Emptied, it goes back to what it was. */
  readonly isNeeded?: boolean
  /** Resolves to false where the value was not taken: it stays in the field. */
  readonly onSave: (value: string) => Promise<boolean> | undefined
}

/** A text inside a table or list: saved on leaving it, on Enter, and when its dialog closes. Escape leaves it as it was. */
export function CellInput({ label, value, maxLength = 120, isNeeded = false, onSave }: Props) {
  const canWrite = useCanWrite()
  const [typed, setTyped] = useState<string | null>(null)
  const commit = async () => {
    setTyped(null)
    const wanted = typed?.trim()
    if (wanted === undefined || wanted === value || (isNeeded && wanted === '')) return
    if ((await onSave(wanted)) === false) setTyped(now => now ?? wanted)
  }
  const atClose = useRef(commit)
  useEffect(() => {
    atClose.current = commit
  })
  useEffect(() => () => void atClose.current(), [])
  return (
    <TextInput
      aria-label={label}
      value={typed ?? value}
      maxLength={maxLength}
      readOnly={!canWrite}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={() => void commit()}
      onKeyDown={event => {
        if (event.key === 'Enter') void commit()
        if (event.key === 'Escape') setTyped(null)
      }}
      // The first Escape is for the text, the next one for the dialog.
      data-mantine-stop-propagation={typed !== null}
    />
  )
}
