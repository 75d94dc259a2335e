import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>
type Late<Props> = LazyExoticComponent<ComponentType<Props>>

const waiting: (() => Promise<unknown>)[] = []

/**
 * A part that no first picture needs but somebody soon will: `loadLate` loads it. What leads to it works at once, and the
 * desk is there sooner.
 */
export function late<Props extends object>(load: Load<Props>): Late<Props> {
  waiting.push(load)
  return onDemand(load)
}

/** A part that is loaded when it is first drawn. */
export function onDemand<Props extends object>(load: Load<Props>): Late<Props> {
  return lazy(async () => {
    const [{ default: Part }, { Mantine }] = await Promise.all([load(), import('./Mantine.tsx')])
    return {
      default: props => (
        <Mantine>
          <Part {...props} />
        </Mantine>
      ),
    }
  })
}

/** Loads what is still waiting; what cannot be had now is asked for again when it is drawn. */
export function loadLate(): void {
  for (const load of waiting.splice(0)) load().catch(() => undefined)
}
