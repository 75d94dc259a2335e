import { create } from 'zustand'

/** What the desk shows, as opposed to what the workshop holds: nothing here is worth keeping over a restart. */
export type DeskState = {
  readonly layout: 'board' | 'table'
  /** The step in the panel. Null: follow the step that is on (or the first one). */
  readonly panelStepId: string | null
  readonly selectedEntryId: string | null
  /** The cell that new entries go to; null lane: the whole room. */
  readonly captureLaneId: string | null
  readonly dialog: DeskDialog
  /** Where the canvas is asked to go; `nonce` changes with every request. */
  readonly camera: CameraRequest | null
  /** Whether the pointer over the board is shown on the wall. */
  readonly isPointing: boolean
}

export type DeskDialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'preferences' }
  | { readonly kind: 'search' }
  | { readonly kind: 'export'; readonly document: 'minutes' | 'actions' }
  | { readonly kind: 'openFile' }
  | { readonly kind: 'saveCopy' }
  | { readonly kind: 'newWorkshop' }
  | { readonly kind: 'closing' }
  | { readonly kind: 'details' }
  | { readonly kind: 'people' }
  | { readonly kind: 'lanes' }
  | { readonly kind: 'parkingLot' }
  | { readonly kind: 'warnings' }
  /** `part`: begin with the form for an action that follows from the entry. */
  | { readonly kind: 'entry'; readonly entryId: string; readonly part?: 'newAction' }
  | { readonly kind: 'moveEntry'; readonly entryId: string }
  | { readonly kind: 'linkEntry'; readonly entryId: string }
  | { readonly kind: 'agenda' }
  | { readonly kind: 'elements' }
  /** `part`: begin with the question whether the room is really to be closed. */
  | { readonly kind: 'invite'; readonly part?: 'stop' }
  | { readonly kind: 'room' }
  | { readonly kind: 'votes' }
  | { readonly kind: 'newVote' }
  | { readonly kind: 'questions' }

export type CameraRequest = {
  readonly target:
    | { kind: 'all' }
    | { kind: 'step'; stepId: string }
    | { kind: 'lane'; laneId: string | null }
    | { kind: 'zoom'; factor: number }
  readonly nonce: number
}

export const useDesk = create<DeskState>()(() => ({
  layout: 'board',
  panelStepId: null,
  selectedEntryId: null,
  captureLaneId: null,
  dialog: { kind: 'none' },
  camera: null,
  isPointing: false,
}))

export const openDialog = (dialog: DeskDialog): void => useDesk.setState({ dialog })
export const closeDialog = (): void => useDesk.setState({ dialog: { kind: 'none' } })
export const showStep = (panelStepId: string | null): void =>
  useDesk.setState({ panelStepId, selectedEntryId: null })
export const selectEntry = (selectedEntryId: string | null): void => useDesk.setState({ selectedEntryId })
export const moveCamera = (target: CameraRequest['target']): void =>
  useDesk.setState(({ camera }) => ({ camera: { target, nonce: (camera?.nonce ?? 0) + 1 } }))
