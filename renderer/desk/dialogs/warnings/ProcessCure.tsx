import { Button } from '@mantine/core'
import type { Letters, Step } from '../../../../shared/process/schema.ts'
import {
  allLanes,
  findActor,
  findStep,
  isResponsible,
  lettersOf,
} from '../../../../shared/workshop/selectors.ts'
import type { Warning } from '../../../../shared/workshop/warnings.ts'
import { send, useWorkshop } from '../../../client/index.ts'
import { closeDialog } from '../../deskStore.ts'
import { numberOfStep } from '../../panel/shownStep.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import { ChoiceInput } from '../fields/ChoiceInput.tsx'
import { arrangeLanes } from '../lanes/arrangeLanes.ts'
import { withShown } from '../lanes/arrangement.ts'
import { goToStep } from '../search/goTo.ts'

type StepWarning = Extract<
  Warning,
  { kind: 'noAccountable' | 'manyAccountable' | 'noResponsible' | 'splitNotAgreed' }
>

const set = (step: Step, laneId: string, letters: Letters | null): void =>
  void send({ type: 'setInvolvement', stepId: step.id, laneId, letters })

/** A letter more for somebody who may have one already. */
const withAccountable = (letters: Letters | null): Letters => (isResponsible(letters) ? 'AR' : 'A')
const withResponsible = (letters: Letters | null): Letters => (letters === 'A' ? 'AR' : 'R')
const withoutAccountable = (letters: Letters | null): Letters | null => (letters === 'AR' ? 'R' : null)

export function StepCure({ warning }: { readonly warning: StepWarning }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const state = useWorkshop(workshop => workshop)
  const step = findStep(state, warning.stepId)
  if (step === undefined) return null
  const number = numberOfStep(state, step.id)
  const cure = () => {
    switch (warning.kind) {
      case 'noAccountable':
        return (
          <ActorChoice
            label={text('warnings.makeAccountable', { number })}
            onChoose={laneId => set(step, laneId, withAccountable(lettersOf(step, laneId)))}
          />
        )
      case 'noResponsible':
        return (
          <ActorChoice
            label={text('warnings.makeResponsible', { number })}
            onChoose={laneId => set(step, laneId, withResponsible(lettersOf(step, laneId)))}
          />
        )
      case 'manyAccountable':
        return warning.laneIds.map(kept => {
          const lane = findActor(state, kept)?.shortName ?? kept
          const others = warning.laneIds.filter(id => id !== kept)
          return (
            <Button
              key={kept}
              size="compact-sm"
              variant="default"
              aria-label={text('warnings.keepIn', { lane, number })}
              onClick={() => {
                for (const id of others) set(step, id, withoutAccountable(lettersOf(step, id)))
              }}
            >
              {text('warnings.keepAccountable', { lane })}
            </Button>
          )
        })
      case 'splitNotAgreed':
        return (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={text('warnings.splitAgreedIn', { number })}
            onClick={() => void send({ type: 'confirmElement', key: `involvement:${step.id}` })}
          >
            {text('warnings.splitAgreed')}
          </Button>
        )
      default:
        return warning satisfies never
    }
  }
  return (
    <>
      {canWrite && cure()}
      <ShowStep stepId={step.id} number={number} />
    </>
  )
}

type LaneWarning = Extract<Warning, { kind: 'neverInvolved' | 'involvedLate' }>
export function LaneCure({ warning }: { readonly warning: LaneWarning }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const state = useWorkshop(workshop => workshop)
  const lane = findActor(state, warning.laneId)?.shortName ?? warning.laneId
  if (warning.kind === 'involvedLate')
    return <ShowStep stepId={warning.stepId} number={numberOfStep(state, warning.stepId)} />
  if (!canWrite || state.lanes.hidden.includes(warning.laneId)) return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={text('warnings.hideLaneOf', { lane })}
      onClick={() => void arrangeLanes(withShown(state.lanes, warning.laneId, false))}
    >
      {text('warnings.hideLane')}
    </Button>
  )
}

function ShowStep({ stepId, number }: { readonly stepId: string; readonly number: number }) {
  const text = usePanelText()
  const show = () => {
    closeDialog()
    goToStep(stepId)
  }
  return (
    <Button size="compact-sm" variant="subtle" onClick={show}>
      {text('warnings.goToStep', { number })}
    </Button>
  )
}

type ChoiceProps = { readonly label: string; readonly onChoose: (laneId: string) => void }
function ActorChoice({ label, onChoose }: ChoiceProps) {
  const text = usePanelText()
  const lanes = useWorkshop(allLanes)
  return (
    <ChoiceInput
      size="xs"
      aria-label={label}
      value=""
      isAct
      onChoose={onChoose}
      data={[
        { value: '', label: text('warnings.choose'), disabled: true },
        ...lanes.map(({ id, shortName }) => ({ value: id, label: shortName })),
      ]}
    />
  )
}
