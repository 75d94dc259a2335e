import { late, onDemand } from '../../ui/late.tsx'
import { type DeskDialog, useDesk } from '../deskStore.ts'

const MoveEntryDialog = late(() => import('./MoveEntryDialog.tsx'))
const LinkEntryDialog = late(() => import('./LinkEntryDialog.tsx'))
const EntryEditor = onDemand(() => import('./entry/EntryEditor.tsx'))
const SearchDialog = onDemand(() => import('./search/SearchDialog.tsx'))
const DetailsDialog = onDemand(() => import('./details/DetailsDialog.tsx'))
const PeopleDialog = onDemand(() => import('./people/PeopleDialog.tsx'))
const LanesDialog = onDemand(() => import('./lanes/LanesDialog.tsx'))
const ParkingLotDialog = onDemand(() => import('./ParkingLotDialog.tsx'))
const WarningsDialog = onDemand(() => import('./warnings/WarningsDialog.tsx'))
const AgendaDialog = onDemand(() => import('./agenda/AgendaDialog.tsx'))
const ElementsDialog = onDemand(() => import('./elements/ElementsDialog.tsx'))

/** The dialogs about what the workshop holds; those about files, commands and preferences are drawn elsewhere. */
export function Dialogs() {
  const dialog = useDesk(desk => desk.dialog)
  return drawn(dialog)
}

function drawn(dialog: DeskDialog) {
  switch (dialog.kind) {
    case 'entry':
      return <EntryEditor entryId={dialog.entryId} part={dialog.part} />
    case 'moveEntry':
      return <MoveEntryDialog entryId={dialog.entryId} />
    case 'linkEntry':
      return <LinkEntryDialog entryId={dialog.entryId} />
    case 'search':
      return <SearchDialog />
    case 'details':
      return <DetailsDialog />
    case 'people':
      return <PeopleDialog />
    case 'lanes':
      return <LanesDialog />
    case 'parkingLot':
      return <ParkingLotDialog />
    case 'warnings':
      return <WarningsDialog />
    case 'agenda':
      return <AgendaDialog />
    case 'elements':
      return <ElementsDialog />
    default:
      return null
  }
}
