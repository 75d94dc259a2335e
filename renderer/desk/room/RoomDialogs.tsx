import { lazy, Suspense } from 'react'
import { type DeskDialog, useDesk } from '../deskStore.ts'

const InviteDialog = lazy(() => import('./invite/InviteDialog.tsx'))
const RoomDrawer = lazy(() => import('./drawer/RoomDrawer.tsx'))
const VotesDialog = lazy(() => import('./votes/VotesDialog.tsx'))
const NewVoteDialog = lazy(() => import('./votes/NewVoteDialog.tsx'))
const QuestionsDialog = lazy(() => import('./questions/QuestionsDialog.tsx'))

/** The dialogs about the room; loaded when they are first asked for. */
export function RoomDialogs() {
  const dialog = useDesk(desk => desk.dialog)
  return <Suspense>{draw(dialog)}</Suspense>
}

function draw(dialog: DeskDialog) {
  switch (dialog.kind) {
    case 'invite':
      return <InviteDialog isStopping={dialog.part === 'stop'} />
    case 'room':
      return <RoomDrawer />
    case 'votes':
      return <VotesDialog />
    case 'newVote':
      return <NewVoteDialog />
    case 'questions':
      return <QuestionsDialog />
    default:
      return null
  }
}
