import { IconChartBar, IconDeviceProjector } from '@tabler/icons-react'
import type { Vote } from '../../../../shared/workshop/roomState.ts'
import { openVoteOf, votersOf, votesOfStep } from '../../../../shared/workshop/selectors.ts'
import { useClient, useWorkshop } from '../../../client/index.ts'
import { PlainButton } from '../../../ui/PlainButton.tsx'
import { openDialog } from '../../deskStore.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { phonesHere } from '../roomStatus.ts'
import { closeVote } from '../stepActs.ts'
import styles from '../strip.module.css'
import { useIsOwnDesk, useOpenRoom } from '../useRoom.ts'
import { useRoomText } from '../useRoomText.ts'
import { showOnWall } from '../wallStage.ts'

/** The vote that is going on, whichever step is looked at; else the way to a new one and to the results of this step. */
export function VoteStrip({ stepId }: { readonly stepId: string }) {
  const open = useWorkshop(openVoteOf)
  if (open !== null) return <Running vote={open} />
  return <Start stepId={stepId} />
}

function Start({ stepId }: { readonly stepId: string }) {
  const text = useRoomText()
  const canWrite = useCanWrite()
  const isRoomOpen = useOpenRoom() !== null
  const results = useWorkshop(state => votesOfStep(state, stepId).length)
  return (
    <>
      {isRoomOpen && canWrite && (
        <button
          type="button"
          className={styles.start}
          title={text('vote.startName')}
          aria-keyshortcuts="V"
          onClick={() => openDialog({ kind: 'newVote' })}
        >
          <IconChartBar size={16} aria-hidden />
          {text('vote.start')}
        </button>
      )}
      {results > 0 && (
        <button type="button" className={styles.start} onClick={() => openDialog({ kind: 'votes' })}>
          {text('vote.results', { count: results })}
        </button>
      )}
    </>
  )
}

/** How many have voted, of how many phones; what they voted is hidden from everybody, the desk included. */
function Running({ vote }: { readonly vote: Vote }) {
  const text = useRoomText()
  const canWrite = useCanWrite()
  const room = useOpenRoom()
  const isOnWall = useClient(({ stage }) => stage.mode === 'vote')
  const isOwnDesk = useIsOwnDesk()
  const voters = votersOf(vote)
  const phones = room === null ? 0 : phonesHere(room).length
  return (
    <section className={styles.strip} aria-label={text('vote.region')}>
      <IconChartBar size={18} aria-hidden />
      <span className={styles.words}>
        <strong className={styles.title}>{vote.title}</strong>
        <span className={styles.second} role="status" title={text('vote.hidden')}>
          {room === null
            ? text('vote.votedOnly', { count: voters })
            : text('vote.voted', { voters, phones: Math.max(phones, voters) })}
        </span>
      </span>
      {isOwnDesk && (
        <PlainButton
          look={isOnWall ? 'strong' : 'outlined'}
          aria-label={text('vote.toWall')}
          data-hint={text('vote.toWall')}
          aria-pressed={isOnWall}
          onClick={() => showOnWall(isOnWall ? 'focus' : 'vote')}
        >
          <IconDeviceProjector size={16} aria-hidden />
        </PlainButton>
      )}
      {canWrite && (
        <PlainButton
          look="strong"
          aria-label={text('vote.closeName', { label: vote.label })}
          onClick={() => void closeVote(vote.id)}
        >
          {text('vote.close')}
        </PlainButton>
      )}
    </section>
  )
}
