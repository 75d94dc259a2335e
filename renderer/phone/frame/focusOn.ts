/**
 * After an act that takes away the control it was done with, for whoever goes by keyboard or screen reader.
 * @param id where to go on, once the page shows it; the page's title where there is no such thing.
 */
export function focusOn(id: string): void {
  setTimeout(() => (document.getElementById(id) ?? document.querySelector('h1'))?.focus())
}

/** As a `ref`: what appears in answer to an act takes the focus. */
export const focusAtOnce = (element: HTMLElement | null): void => element?.focus()
