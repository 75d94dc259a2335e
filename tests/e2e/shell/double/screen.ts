import { EventEmitter } from 'node:events'
import type { Display, Rectangle } from 'electron'

type DisplayDouble = Pick<Display, 'id' | 'workArea'>

/** Screens in a row, numbered from 1 on the left; tests plug them in and out on the right. */
export function createScreen(count: number) {
  const displays = Array.from({ length: count }, (_, place) => display(place + 1))
  const events = new EventEmitter()
  return Object.assign(events, {
    getAllDisplays: () => [...displays],
    getDisplayMatching: ({ x, width }: Rectangle): DisplayDouble => {
      const middle = x + width / 2
      return displays.findLast(({ workArea }) => workArea.x <= middle) ?? first
    },
    plugIn() {
      const added = display(displays.length + 1)
      displays.push(added)
      events.emit('display-added', {}, added)
    },
    unplug() {
      events.emit('display-removed', {}, displays.pop())
    },
  })
}

const display = (id: number): DisplayDouble => ({
  id,
  workArea: { x: (id - 1) * 1920, y: 0, width: 1920, height: 1080 },
})
const first = display(1)
