import { type MouseEvent, useId, useState } from 'react'

/** Of what floats beside the button with this id. */
export const floatId = (buttonId: string): string => `${buttonId}-float`

/**
 * A button that opens a menu or a small dialog beside it (`FloatMenu`, `FloatPopover`). Those are loaded after the first
 * picture, so the button knows nothing of them.
 */
export function useFloat(kind: 'menu' | 'dialog') {
  const id = useId()
  const [at, setAt] = useState<HTMLElement | null>(null)
  const close = () => {
    // Somebody who pressed elsewhere is there already.
    if (document.getElementById(floatId(id))?.contains(document.activeElement)) at?.focus()
    setAt(null)
  }
  return {
    /** The button while it is open, else null. */
    at,
    close,
    button: {
      id,
      'aria-haspopup': kind,
      'aria-expanded': at !== null,
      'aria-controls': at === null ? undefined : floatId(id),
      onClick: ({ currentTarget }: MouseEvent<HTMLElement>) => (at === null ? setAt(currentTarget) : close()),
    },
  } as const
}
