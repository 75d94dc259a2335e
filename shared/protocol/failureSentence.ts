import type { MessageKey } from '../locale/translate.ts'
import type { OpenFailure } from './contract.ts'

/** Which message of the catalogue says this failure, and what to fill into it. Desk and command line say the same. */
export function failureSentence(failure: OpenFailure): {
  key: MessageKey
  params: Record<string, string | number>
} {
  const params = { name: nameOf(failure.path), path: failure.path }
  switch (failure.kind) {
    case 'missing':
    case 'notAWorkshop':
    case 'inUse':
    case 'diskFull':
    case 'exists':
      return { key: `files.open.${failure.kind}`, params }
    case 'failed':
      return { key: 'files.open.failed', params: { ...params, detail: failure.detail } }
    case 'damaged': {
      const { intactEvents: count, detail } = failure
      const key = count === 0 ? 'files.open.damagedWhole' : 'files.open.damaged'
      return { key, params: { ...params, count, detail } }
    }
    case 'newer':
      return { key: failure.canRead ? 'files.open.newer' : 'files.open.newerUnreadable', params }
    case 'noPermission':
      return { key: failure.canRead ? 'files.open.noPermission' : 'files.open.noPermissionToRead', params }
    default:
      return failure satisfies never
  }
}

/** The last part of a path of any system. */
function nameOf(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? path
}
