import { type RefObject, useEffect, useRef } from 'react'

/** The element that has the focus when a part of a dialog is gone. */
export type FocusGoal = RefObject<HTMLElement | null>

/**
 * Gives the focus back when a part of a dialog goes and takes the focus with it: to `goal`, else to where it was before.
 * (For whole dialogs there is `useFocusReturn`.)
 */
export function useFocusBack(goal?: FocusGoal): void {
  const before = useRef<Element | null>(document.activeElement)
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return
        const element = goal === undefined ? before.current : goal.current
        if (element instanceof HTMLElement) element.focus()
      })
    },
    [goal],
  )
}
