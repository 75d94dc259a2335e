import { type ComponentType, Suspense, use, useEffect } from 'react'
import { translate } from './i18n.ts'
import { saySorry } from './notices.ts'

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>

const waiting: (() => Promise<unknown>)[] = []

/**
 * A part that no first picture needs but somebody soon will: `loadLate` loads it. What leads to it works at once, and the
 * desk is there sooner.
 */
export function late<Props extends object>(load: Load<Props>): ComponentType<Props> {
  waiting.push(load)
  return onDemand(load)
}

/** Loads what is still waiting. @returns whether all of it came; what did not is asked for again when it is drawn. */
export async function loadLate(): Promise<boolean> {
  const all = await Promise.allSettled(waiting.splice(0).map(load => load()))
  return all.every(({ status }) => status === 'fulfilled')
}

/**
 * A part that is loaded when it is first drawn; nothing stands there until then. Where it cannot be had, because the host
 * is gone, a notice says so, the part is closed (its `onClose`, and see `whenMissing`), and the next time it is asked for
 * again. Unlike React's `lazy`, which would take the whole desk down.
 */
export function onDemand<Props extends object>(load: Load<Props>): ComponentType<Props> {
  let part: Promise<ComponentType<Props>> | undefined
  const Missing = (props: Props) => {
    // biome-ignore lint/correctness/useExhaustiveDependencies: said once
    useEffect(() => {
      saySorry(translate('desk.notice.partMissing'))
      if ('onClose' in props && typeof props.onClose === 'function') props.onClose()
      for (const tell of listeners) tell()
      return () => {
        part = undefined
      }
    }, [])
    return null
  }
  const ask = async () => {
    askForStylesAgain()
    try {
      const [{ default: Part }, { Mantine }] = await Promise.all([load(), import('./Mantine.tsx')])
      return (props: Props) => (
        <Mantine>
          <Part {...props} />
        </Mantine>
      )
    } catch {
      return Missing
    }
  }
  const Loaded = (props: Props) => {
    part ??= ask()
    const Part = use(part)
    return <Part {...props} />
  }
  return props => (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  )
}

const listeners = new Set<() => void>()

/** Calls `tell` when a part that was to be shown cannot be had. @returns what ends that. */
export function whenMissing(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Vite's loader asks for each style once; those that did not come are asked for again here. */
const lostStyles = new Set<HTMLLinkElement>()
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lostStyles.add(target)
  },
  { capture: true },
)
function askForStylesAgain(): void {
  for (const link of lostStyles) link.replaceWith(link.cloneNode())
  lostStyles.clear()
}
