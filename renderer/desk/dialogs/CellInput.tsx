import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useCanWrite } from '../panel/useCanWrite.ts'

type Props = {
  readonly label: string
  readonly value: string
  readonly maxLength?: number
  /** Emptied, it goes back to what it was. */
  readonly isNeeded?: boolean
  readonly onSave: (value: string) => void
}

/** A text inside a table or list: saved on leaving it, on Enter, and when its dialog closes. Escape leaves it as it was. */
export function CellInput({ label, value, maxLength = 120, isNeeded = false, onSave }: Props) {
  const canWrite = useCanWrite()
  const [typed, setTyped] = useState<string | null>(null)
  const commit = () => {
    setTyped(null)
    const wanted = typed?.trim()
    if (wanted === undefined || wanted === value || (isNeeded && wanted === '')) return
    onSave(wanted)
  }
  const atClose = useRef(commit)
  useEffect(() => {
    atClose.current = commit
  })
  useEffect(() => () => atClose.current(), [])
  return (
    <TextInput
      aria-label={label}
      value={typed ?? value}
      maxLength={maxLength}
      readOnly={!canWrite}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={event => {
        if (event.key === 'Enter') commit()
        if (event.key !== 'Escape' || typed === null) return
        setTyped(null)
        event.stopPropagation()
      }}
    />
  )
}
