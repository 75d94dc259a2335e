import type { Found } from '../../../../shared/workshop/search.ts'
import { findEntry } from '../../../../shared/workshop/selectors.ts'
import { readClient } from '../../../client/index.ts'
import { moveCamera, openDialog, selectEntry, showStep, useDesk } from '../../deskStore.ts'
import { rowId } from '../../panel/entries/EntryRow.tsx'

/** Brings what was found before the eyes: the step in the panel, the board there, the entry chosen. */
export function goTo(found: Found): void {
  switch (found.kind) {
    case 'entry':
      goToEntry(found.entryId, found.stepId)
      break
    case 'step':
      goToStep(found.stepId)
      break
    case 'actor':
      useDesk.setState({ layout: 'board' })
      moveCamera({ kind: 'lane', laneId: found.laneId })
      break
    case 'tool': {
      const step = readClient().state?.process.steps.find(one => one.toolIds.includes(found.toolId))
      if (step !== undefined) goToStep(step.id)
      break
    }
    case 'person':
      openDialog({ kind: 'people' })
      break
    default:
      found satisfies never
  }
}

export function goToStep(stepId: string): void {
  showStep(stepId)
  moveCamera({ kind: 'step', stepId })
}

export function goToEntry(entryId: string, stepId: string): void {
  const { state } = readClient()
  // What is set aside stands in no step.
  if (state !== null && findEntry(state, entryId)?.isParked === true) {
    openDialog({ kind: 'entry', entryId })
    return
  }
  goToStep(stepId)
  selectEntry(entryId)
  // After the dialog has given the focus back: now it belongs to the entry.
  setTimeout(() => document.getElementById(rowId(entryId))?.focus(), 60)
}
