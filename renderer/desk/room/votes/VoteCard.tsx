import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { shownVote } from '../../../../shared/room/phoneVote.ts'
import type { Vote } from '../../../../shared/workshop/roomState.ts'
import { votersOf } from '../../../../shared/workshop/selectors.ts'
import { send, useWorkshop } from '../../../client/index.ts'
import { say, saySorry } from '../../../ui/notices.ts'
import { numberOfStep } from '../../panel/shownStep.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { closeVote } from '../stepActs.ts'
import { useIsOwnDesk } from '../useRoom.ts'
import { useRoomText } from '../useRoomText.ts'
import { showOnWall } from '../wallStage.ts'
import { VoteResult } from './VoteResult.tsx'
import styles from './VotesDialog.module.css'

/** One vote: its result once it is closed, and until then only how many have voted. */
export function VoteCard({ vote }: { readonly vote: Vote }) {
  const text = useRoomText()
  const canWrite = useCanWrite()
  const isOwnDesk = useIsOwnDesk()
  const number = useWorkshop(state => numberOfStep(state, vote.stepId))
  const canShow = useWorkshop(state => shownVote(state)?.id === vote.id)
  const { label, title, closedAt } = vote
  const remove = async () => {
    const outcome = await send({ type: 'removeVote', voteId: vote.id })
    if (outcome.ok) say(text('vote.removed', { label }))
    else saySorry(outcome.message)
  }
  return (
    <section className={styles.vote} aria-label={`${label} ${title}`}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {label} {title}
        </h3>
        {canShow && isOwnDesk && (
          <Button
            size="xs"
            variant="default"
            aria-label={text('vote.showResult', { label })}
            onClick={() => showOnWall('vote')}
          >
            {text('vote.toWall')}
          </Button>
        )}
        {closedAt === null && canWrite && (
          <Button
            size="xs"
            aria-label={text('vote.closeName', { label })}
            onClick={() => void closeVote(vote.id)}
          >
            {text('vote.close')}
          </Button>
        )}
        {canWrite && (
          <ActionIcon
            variant="subtle"
            aria-label={text('vote.remove', { label })}
            onClick={() => void remove()}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <p className={styles.facts}>
        {[
          text('vote.step', { number }),
          text('vote.voters', { count: votersOf(vote) }),
          ...(closedAt === null ? [text('vote.isOpen')] : []),
        ].join(' · ')}
      </p>
      {closedAt === null ? <p className={styles.facts}>{text('vote.hidden')}</p> : <VoteResult vote={vote} />}
    </section>
  )
}
