import type { ClientState } from '../../client/index.ts'

export type Saved = 'saved' | 'saving' | 'notSaved' | 'readOnly'

export function savedState({ session, pending, trouble, connection }: ClientState): Saved {
  if (session.kind === 'open' && session.readOnly !== null) return 'readOnly'
  if (trouble !== null || connection === 'lost') return 'notSaved'
  if (pending.some(({ status }) => status === 'held')) return 'notSaved'
  return pending.length > 0 ? 'saving' : 'saved'
}
