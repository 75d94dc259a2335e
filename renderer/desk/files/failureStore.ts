import { create } from 'zustand'
import type { OpenFailure } from '../../../shared/protocol/contract.ts'

/** Why the last file could not be opened, until something else is opened or the facilitator puts it away. */
export const useFailure = create<{ failure: OpenFailure | null }>()(() => ({ failure: null }))
export const showFailure = (failure: OpenFailure | null): void => useFailure.setState({ failure })
