import { useState } from 'react'

const keyOf = (name: string): string => `panacea.panel.${name}`

/** Which parts of the panel are unfolded: a habit of this person, so it outlives the step and the workshop. */
export function useRemembered(name: string, fallback: boolean): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => read(name) ?? fallback)
  return [
    value,
    next => {
      setValue(next)
      write(name, next)
    },
  ]
}

function read(name: string): boolean | undefined {
  try {
    const kept = localStorage.getItem(keyOf(name))
    return kept === null ? undefined : kept === 'open'
  } catch {
    return undefined
  }
}

function write(name: string, value: boolean): void {
  try {
    localStorage.setItem(keyOf(name), value ? 'open' : 'folded')
  } catch {
    // Without storage it is remembered until the page goes.
  }
}
