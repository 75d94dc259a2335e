import type { Command } from '../workshop/commands.ts'

export type PacedCommand = { readonly command: Command; readonly at: number }

/**
 * Gives recorded commands the times they could have been sent at: each visit of a step lasts `minutesOf(stepId)` and
 * what is sent meanwhile is spread evenly over it. What comes before the first step takes no time.
 * @param startsAt milliseconds since 1970 UTC.
 */
export function pace(
  commands: readonly Command[],
  startsAt: number,
  minutesOf: (stepId: string) => number,
): PacedCommand[] {
  const visits = commands.flatMap((command, at) => (command.type === 'enterStep' ? [{ at, command }] : []))
  const walkEnd = commands.findIndex(({ type }) => type === 'endWalk')
  const end = walkEnd === -1 ? commands.length : walkEnd
  let clock = startsAt
  const before = commands
    .slice(0, visits[0]?.at ?? commands.length)
    .map(command => ({ command, at: startsAt }))
  const during = visits.flatMap((visit, nth) => {
    const stop = visits[nth + 1]?.at ?? end
    const length = minutesOf(visit.command.stepId) * 60_000
    const said = commands.slice(visit.at, stop)
    const from = clock
    clock += length
    return said.map((command, at) => ({ command, at: from + Math.floor((length * at) / said.length) }))
  })
  const after = visits.length === 0 ? [] : commands.slice(end).map(command => ({ command, at: clock }))
  return [...before, ...during, ...after]
}
