import { useClient } from '../../client/index.ts'

/** False where the workshop is open to look at only: everything is shown, nothing offers to change it. */
export const useCanWrite = (): boolean =>
  useClient(({ session }) => session.kind === 'open' && session.readOnly === null)
