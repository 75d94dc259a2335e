import type { OpenFailure } from '../../../shared/protocol/contract.ts'
import { translate } from '../../ui/i18n.ts'

export const nameOfPath = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** What happened with a file that could not be opened, in a sentence or two. */
export function failureSentence(failure: OpenFailure): string {
  return translate(`desk.failure.${failure.kind}`, params(failure))
}

/** The same where something was to be written: an export or a copy. */
export function writeFailureSentence(failure: OpenFailure): string {
  switch (failure.kind) {
    case 'diskFull':
    case 'noPermission':
    case 'exists':
    case 'inUse':
      return translate(`desk.writeFailure.${failure.kind}`, params(failure))
    case 'missing':
    case 'notAWorkshop':
    case 'damaged':
    case 'newer':
    case 'failed':
      return translate('desk.writeFailure.failed', params(failure))
    default:
      return failure satisfies never
  }
}

function params(failure: OpenFailure): Record<string, string | number> {
  const file = nameOfPath(failure.path)
  switch (failure.kind) {
    case 'damaged':
      return { file, path: failure.path, count: failure.intactEvents }
    case 'failed':
      return { file, path: failure.path, detail: failure.detail }
    case 'missing':
    case 'notAWorkshop':
    case 'newer':
    case 'inUse':
    case 'noPermission':
    case 'diskFull':
    case 'exists':
      return { file, path: failure.path }
    default:
      return failure satisfies never
  }
}
