import { useMemo } from 'react'
import { allLanes } from '../../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../../client/index.ts'

/** Who may be meant: the people of the workshop first, then the actors. Each once. */
export function useKnownNames(): string[] {
  const people = useWorkshop(state => state.people)
  const lanes = useWorkshop(allLanes)
  return useMemo(
    () => [...new Set([...people.map(person => person.name), ...lanes.map(lane => lane.shortName)])],
    [people, lanes],
  )
}
