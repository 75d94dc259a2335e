import { useClient } from '../../client/index.ts'
import { late, onDemand } from '../../ui/late.tsx'
import { type DeskDialog, useDesk } from '../deskStore.ts'
import { useFailure } from '../files/failureStore.ts'

const FailureDialog = late(() => import('../files/FailureDialog.tsx'))
const Palette = onDemand(() => import('../commands/Palette.tsx'))
const ShortcutsSheet = onDemand(() => import('../commands/ShortcutsSheet.tsx'))
const PreferencesDialog = onDemand(() => import('../preferences/PreferencesDialog.tsx'))
const ExportDialog = onDemand(() => import('../files/ExportDialog.tsx'))
const OpenFileDialog = onDemand(() => import('../files/OpenFileDialog.tsx'))
const SaveCopyDialog = onDemand(() => import('../files/SaveCopyDialog.tsx'))
const NewWorkshopDialog = onDemand(() => import('../files/NewWorkshopDialog.tsx'))
const ClosingDialog = onDemand(() => import('../files/ClosingDialog.tsx'))

/** The dialogs of the desk as a whole; those about the workshop's content are in `dialogs`. */
export function OwnDialogs() {
  const dialog = useDesk(desk => desk.dialog)
  const isOpen = useClient(client => client.state !== null)
  const failure = useFailure(state => state.failure)
  // The start screen shows why a file was not opened in its own place.
  const hasFailed = isOpen && failure !== null
  return hasFailed ? <FailureDialog failure={failure} /> : draw(dialog, isOpen)
}

function draw(dialog: DeskDialog, isOpen: boolean) {
  switch (dialog.kind) {
    case 'palette':
      return <Palette />
    case 'shortcuts':
      return <ShortcutsSheet />
    case 'preferences':
      return <PreferencesDialog />
    case 'openFile':
      return <OpenFileDialog />
    case 'newWorkshop':
      return <NewWorkshopDialog />
    case 'export':
      return isOpen ? <ExportDialog document={dialog.document} /> : null
    case 'saveCopy':
      return isOpen ? <SaveCopyDialog /> : null
    case 'closing':
      return isOpen ? <ClosingDialog /> : null
    case 'none':
    case 'search':
    case 'details':
    case 'people':
    case 'lanes':
    case 'parkingLot':
    case 'warnings':
    case 'entry':
    case 'agenda':
    case 'elements':
    case 'moveEntry':
    case 'linkEntry':
    case 'invite':
    case 'room':
    case 'votes':
    case 'newVote':
    case 'questions':
      return null
    default:
      return dialog satisfies never
  }
}
