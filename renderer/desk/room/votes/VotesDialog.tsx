import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { visibleVotes } from '../../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../../client/index.ts'
import { DialogFrame } from '../../../ui/DialogFrame.tsx'
import { closeDialog, openDialog } from '../../deskStore.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { useOpenRoom } from '../useRoom.ts'
import { useRoomText } from '../useRoomText.ts'
import { VoteCard } from './VoteCard.tsx'
import styles from './VotesDialog.module.css'

/** All votes of the workshop with their results, the newest first. */
export default function VotesDialog() {
  const text = useRoomText()
  const canWrite = useCanWrite()
  const hasRoom = useOpenRoom() !== null
  const room = useWorkshop(state => state.room)
  const votes = useMemo(() => [...visibleVotes({ room })].reverse(), [room])
  const isAnyOpen = votes.some(({ closedAt }) => closedAt === null)
  return (
    <DialogFrame title={text('vote.title')} size="46rem" onClose={closeDialog}>
      {votes.length === 0 && <p>{text('vote.none')}</p>}
      <div className={styles.votes}>
        {votes.map(vote => (
          <VoteCard key={vote.id} vote={vote} />
        ))}
      </div>
      {canWrite && hasRoom && !isAnyOpen && (
        <Button className={styles.new ?? ''} onClick={() => openDialog({ kind: 'newVote' })}>
          {text('vote.new')}
        </Button>
      )}
    </DialogFrame>
  )
}
