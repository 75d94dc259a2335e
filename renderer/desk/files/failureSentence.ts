import type { OpenFailure } from '../../../shared/protocol/contract.ts'
import { translate } from '../../ui/i18n.ts'

export const nameOfPath = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** What happened with a file, what is safe and what to do, from the sentences that host and desk share. */
export function failureSentence(failure: OpenFailure): string {
  const name = nameOfPath(failure.path)
  switch (failure.kind) {
    case 'damaged': {
      const count = failure.intactEvents
      return count === 0
        ? translate('files.open.damagedWhole', { name })
        : translate('files.open.damaged', { name, count })
    }
    case 'newer':
      return translate(failure.canRead ? 'files.open.newer' : 'files.open.newerUnreadable', { name })
    case 'noPermission':
      return translate(failure.canRead ? 'files.open.noPermission' : 'files.open.noPermissionToRead', {
        name,
      })
    case 'failed':
      return translate('files.open.failed', { name, detail: failure.detail })
    case 'missing':
    case 'notAWorkshop':
    case 'inUse':
    case 'diskFull':
    case 'exists':
      return translate(`files.open.${failure.kind}`, { name })
    default:
      return failure satisfies never
  }
}
