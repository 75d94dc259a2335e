import type { ElementKey } from '../../../shared/process/schema.ts'
import { findNames, splitKey } from '../../../shared/workshop/elements.ts'
import { findEntry, findStep } from '../../../shared/workshop/selectors.ts'
import type { HistoryItem, WorkshopState } from '../../../shared/workshop/state.ts'
import { translate } from '../../ui/i18n.ts'

/** "Undone: move of R3", "Done again: move of R3". */
export function describeHistoryItem(state: WorkshopState, item: HistoryItem) {
  const what = translate(`desk.did.${item.commandType}`, { what: subjectOf(state, item) }).trim()
  return {
    undo: translate('desk.did.undone', { what }),
    /** Where a later act of the same author was built on and therefore stays. */
    undoBefore: translate('desk.did.undoneBefore', { what }),
    redo: translate('desk.did.doneAgain', { what }),
  }
}

function stepName(state: WorkshopState, stepId: string): string {
  const step = findStep(state, stepId)
  return step === undefined
    ? ''
    : translate('desk.did.step', { number: state.process.steps.indexOf(step) + 1 })
}

/** What has a name is called by it; goal, tools and responsibilities by their step. */
function elementName(state: WorkshopState, key: ElementKey): string {
  const { kind, id } = splitKey(key)
  if (kind === 'step') return stepName(state, id)
  const names = findNames(state.process, key)
  return names === undefined ? stepName(state, id) : (names.shortName ?? names.name)
}

/** The label of the entry or the number of the step that a command was about; empty for the workshop as a whole. */
function subjectOf(state: WorkshopState, { inverse }: HistoryItem): string {
  for (const event of inverse) {
    const entryId = 'entryId' in event ? event.entryId : 'link' in event ? event.link.from : undefined
    if (entryId !== undefined) return findEntry(state, entryId)?.label ?? ''
    if ('stepId' in event) return stepName(state, event.stepId)
    if ('key' in event) return elementName(state, event.key)
    if ('personId' in event) return state.people.find(({ id }) => id === event.personId)?.name ?? ''
  }
  return ''
}
