import { type KeyboardEvent, useEffect, useState } from 'react'

/** Arrow keys and Enter over a list that belongs to a text field, as the combobox pattern of WAI-ARIA describes it. */
export function useListKeys<T>(items: readonly T[], listId: string, onPick: (item: T) => void) {
  const [wanted, setWanted] = useState(0)
  const at = Math.min(wanted, Math.max(0, items.length - 1))
  const optionId = (place: number): string => `${listId}-${place}`

  useEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at, listId])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const chosen = items[at]
    if (event.key === 'ArrowDown') setWanted(Math.min(at + 1, items.length - 1))
    else if (event.key === 'ArrowUp') setWanted(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && chosen !== undefined) onPick(chosen)
    else {
      // Typing changes the list: its best result is the first.
      if (event.key.length === 1 || event.key === 'Backspace') setWanted(0)
      return
    }
    event.preventDefault()
  }
  return { at, optionId, onKeyDown }
}
