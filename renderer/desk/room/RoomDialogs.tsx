import { onDemand } from '../../ui/late.tsx'
import { type DeskDialog, useDesk } from '../deskStore.ts'

const InviteDialog = onDemand(() => import('./invite/InviteDialog.tsx'))
const RoomDrawer = onDemand(() => import('./drawer/RoomDrawer.tsx'))
const VotesDialog = onDemand(() => import('./votes/VotesDialog.tsx'))
const NewVoteDialog = onDemand(() => import('./votes/NewVoteDialog.tsx'))
const QuestionsDialog = onDemand(() => import('./questions/QuestionsDialog.tsx'))

/** The dialogs about the room; loaded when they are first asked for. */
export function RoomDialogs() {
  const dialog = useDesk(desk => desk.dialog)
  return draw(dialog)
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
