import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useLeave } from './useLeave.ts'

type Props = Pick<NativeSelectProps, 'label' | 'aria-label' | 'size' | 'className' | 'disabled' | 'data'> & {
  readonly value: string
  readonly onChoose: (value: string) => void
  /** Choosing does something, rather than fill a field: Escape takes back what was only looked at. */
  readonly isAct?: boolean
}

/** The list opens: what is chosen in it is meant. */
const opens = ({ key, altKey }: KeyboardEvent): boolean =>
  [' ', 'Enter', 'F4'].includes(key) || (altKey && key.startsWith('Arrow'))

/**
 * A list to choose from. Going through it with the keys only shows what there is; chosen is with the mouse, with Enter,
 * by leaving it, and when its dialog closes.
 */
export function ChoiceInput({ value, onChoose, isAct = false, ...rest }: Props) {
  const [looked, setLooked] = useState<string | null>(null)
  const isLooking = useRef(false)
  const choose = () => {
    setLooked(null)
    if (looked !== null) onChoose(looked)
  }
  const atClose = useRef(choose)
  useEffect(() => {
    atClose.current = isAct ? () => undefined : choose
  })
  useEffect(() => () => atClose.current(), [])
  const list = useLeave<HTMLSelectElement>(choose)
  const onKeyDown = (press: KeyboardEvent) => {
    isLooking.current = !opens(press)
    if (looked === null) return
    if (press.key === 'Escape' && isAct) setLooked(null)
    if (press.key !== 'Enter') return
    press.preventDefault()
    choose()
  }
  const onChange = (wanted: string) => {
    if (isLooking.current) return setLooked(wanted === value ? null : wanted)
    setLooked(null)
    onChoose(wanted)
  }
  return (
    <NativeSelect
      {...rest}
      ref={list}
      value={looked ?? value}
      onChange={event => onChange(event.currentTarget.value)}
      onPointerDown={() => {
        isLooking.current = false
      }}
      onKeyDown={onKeyDown}
      data-mantine-stop-propagation={isAct && looked !== null}
    />
  )
}
