/**
 * What an element says when the pointer rests on it or the keyboard reaches it. It stands in the element's attributes:
 * `data-hint`, and above it in bold `data-hint-title` where there is more to say than a name; the latter shows on touch as
 * well. Screen readers have it from the element's own name.
 */
export type Hint = { readonly at: HTMLElement; readonly title: string | undefined; readonly text: string }

/** Where a pointer only passes, nothing shall flicker. */
const restMs = 400
/** What has more to say is looked for. */
const quickRestMs = 150

/** Calls `show` with the hint that is due, and with null when it is over. @returns what ends the watching. */
export function watchHints(show: (hint: Hint | null) => void): () => void {
  let current: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = () => {
    clearTimeout(timer)
    if (current === null) return
    current = null
    show(null)
  }
  const begin = (at: HTMLElement | null, afterMs?: number) => {
    if (at === current) return
    end()
    if (at === null) return
    current = at
    const { hint: text = '', hintTitle: title } = at.dataset
    const wait = afterMs ?? (title === undefined ? restMs : quickRestMs)
    timer = setTimeout(() => (at.isConnected ? show({ at, title, text }) : end()), wait)
  }
  const onPointer = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') begin(hinting(event.target))
  }
  const onTouch = (event: PointerEvent) => {
    const at = hinting(event.target)
    if (event.pointerType === 'touch' && at?.dataset.hintTitle !== undefined) begin(at, 0)
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Element && target.matches(':focus-visible')) begin(hinting(target))
  }
  const onOut = ({ relatedTarget }: PointerEvent) => {
    if (relatedTarget === null) end()
  }
  const ending = new AbortController()
  const options = { signal: ending.signal, capture: true, passive: true }
  document.addEventListener('pointerover', onPointer, options)
  document.addEventListener('pointerout', onOut, options)
  document.addEventListener('pointerdown', end, options)
  document.addEventListener('pointerup', onTouch, options)
  document.addEventListener('focusin', onFocus, options)
  document.addEventListener('focusout', end, options)
  document.addEventListener('keydown', end, options)
  document.addEventListener('scroll', end, options)
  return () => {
    ending.abort()
    end()
  }
}

const hinting = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-hint]') : null
