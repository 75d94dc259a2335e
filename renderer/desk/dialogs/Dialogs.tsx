import { lazy, Suspense } from 'react'
import { late } from '../../ui/late.ts'
import { type DeskDialog, useDesk } from '../deskStore.ts'

const MoveEntryDialog = late(() => import('./MoveEntryDialog.tsx'))
const LinkEntryDialog = late(() => import('./LinkEntryDialog.tsx'))
const EntryEditor = lazy(() => import('./entry/EntryEditor.tsx'))
const SearchDialog = lazy(() => import('./search/SearchDialog.tsx'))
const DetailsDialog = lazy(() => import('./details/DetailsDialog.tsx'))
const PeopleDialog = lazy(() => import('./people/PeopleDialog.tsx'))
const LanesDialog = lazy(() => import('./lanes/LanesDialog.tsx'))
const ParkingLotDialog = lazy(() => import('./ParkingLotDialog.tsx'))
const WarningsDialog = lazy(() => import('./warnings/WarningsDialog.tsx'))
const AgendaDialog = lazy(() => import('./agenda/AgendaDialog.tsx'))
const ElementsDialog = lazy(() => import('./elements/ElementsDialog.tsx'))

/** The dialogs about what the workshop holds; those about files, commands and preferences are drawn elsewhere. */
export function Dialogs() {
  const dialog = useDesk(desk => desk.dialog)
  return <Suspense>{drawn(dialog)}</Suspense>
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
