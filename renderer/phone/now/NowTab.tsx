import { MineList } from '../entries/MineList.tsx'
import { NotTaken } from '../entries/NotTaken.tsx'
import { RoomList } from '../entries/RoomList.tsx'
import { useSession } from '../session/useSession.ts'
import { shownStepId } from '../session/view.ts'
import { VoteCard } from '../vote/VoteCard.tsx'
import { Composer } from './Composer.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { KeptDraft } from './KeptDraft.tsx'
import { MovedNotice } from './MovedNotice.tsx'
import { NoStepHead } from './NoStepHead.tsx'
import { RoomQuestion } from './RoomQuestion.tsx'
import { StepHead } from './StepHead.tsx'

/** The one screen that a participant needs: where we are, my part, one field, and what came of it. */
export function NowTab({ onChangeName }: { onChangeName: () => void }) {
  const shared = useSession(state => state.shared)
  const stepId = useSession(state => (state.shared ? shownStepId(state.view, state.shared) : null))
  if (shared === null) return null
  const step = shared.steps.find(({ id }) => id === stepId)
  return (
    <>
      {step ? (
        <StepHead step={step} shared={shared} onChangeName={onChangeName} />
      ) : (
        <NoStepHead shared={shared} onChangeName={onChangeName} />
      )}
      <main>
        <MovedNotice shared={shared} />
        {step && <Elsewhere step={step} shared={shared} />}
        <NotTaken shared={shared} />
        <RoomQuestion question={shared.shownQuestion} />
        {shared.vote && <VoteCard key={shared.vote.id} vote={shared.vote} />}
        {step ? <Composer step={step} shared={shared} /> : <KeptDraft shared={shared} />}
        <MineList step={step ?? null} shared={shared} />
        {step && <RoomList key={step.id} step={step} shared={shared} />}
      </main>
    </>
  )
}
