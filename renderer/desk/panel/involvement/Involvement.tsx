import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Actor, Step } from '../../../../shared/process/schema.ts'
import { allLanes } from '../../../../shared/workshop/selectors.ts'
import { processWarnings, type Warning } from '../../../../shared/workshop/warnings.ts'
import { useWorkshop } from '../../../client/index.ts'
import { Fold } from '../Fold.tsx'
import { ProposedChip } from '../head/ProposedChip.tsx'
import { usePanelText } from '../usePanelText.ts'
import { ActorLetters } from './ActorLetters.tsx'
import styles from './Involvement.module.css'
import { RaciMark } from './RaciMark.tsx'

/** Who does what in this step. Arrow keys choose an actor, A, R, C, I and 0 set the letters. */
export function Involvement({ step }: { readonly step: Step }) {
  const text = usePanelText()
  const process = useWorkshop(state => state.process)
  const lanes = useWorkshop(state => state.lanes)
  const confirmed = useWorkshop(state => state.confirmed)
  const actors = allLanes({ process, lanes })
  const [chosenId, setChosenId] = useState<string | null>(null)
  const tabStop = actors.find(actor => actor.id === chosenId) ?? actors[0]
  return (
    <>
      <Fold
        name="involvement"
        title={text('involvement.title')}
        isOpenAtFirst={false}
        aside={
          <span className={styles.aside}>
            <ProposedChip part="involvement" stepId={step.id} />
          </span>
        }
        brief={<Brief step={step} actors={actors} />}
      >
        <div role="toolbar" aria-label={text('involvement.title')} className={styles.actors}>
          {actors.map((actor, place) => (
            <ActorLetters
              key={actor.id}
              actor={actor}
              step={step}
              isTabStop={actor === tabStop}
              onFocus={() => setChosenId(actor.id)}
              neighbours={{ before: actors[place - 1]?.id, after: actors[place + 1]?.id }}
            />
          ))}
        </div>
        <p className={styles.hint}>{text('involvement.hint')}</p>
      </Fold>
      {processWarnings({ process, lanes, confirmed }).map(
        warning =>
          'stepId' in warning &&
          warning.stepId === step.id && <Fault key={warning.kind} warning={warning} actors={actors} />,
      )}
    </>
  )
}

/** Folded, the line still says who answers for the step and who does it. */
function Brief({ step, actors }: { readonly step: Step; readonly actors: readonly Actor[] }) {
  const text = usePanelText()
  const leading = actors
    .flatMap(actor => {
      const letters = step.involvement[actor.id]
      return letters === undefined || letters === 'C' || letters === 'I' ? [] : [{ actor, letters }]
    })
    .sort((one, other) => one.letters.localeCompare(other.letters))
  return (
    <ul className={styles.brief} aria-label={text('involvement.title')}>
      {leading.map(({ actor, letters }) => (
        <li key={actor.id} className={styles.briefItem}>
          <RaciMark letters={letters} />
          <span className="visuallyHidden">{text(`involvement.letters.${letters}`)}: </span>
          {actor.shortName}
        </li>
      ))}
    </ul>
  )
}

type FaultProps = { readonly warning: Warning; readonly actors: readonly Actor[] }
/** Only what is wrong with this step's letters; warnings about lanes and entries are said elsewhere. */
function Fault({ warning, actors }: FaultProps) {
  const text = usePanelText()
  const named = (ids: readonly string[]) =>
    ids.map(id => actors.find(actor => actor.id === id)?.shortName ?? id).join(', ')
  const sentence = () => {
    switch (warning.kind) {
      case 'noAccountable':
      case 'noResponsible':
        return text(`involvement.${warning.kind}`)
      case 'manyAccountable':
      case 'splitNotAgreed':
        return text(`involvement.${warning.kind}`, { actors: named(warning.laneIds) })
      default:
        return null
    }
  }
  const said = sentence()
  if (said === null) return null
  return (
    <p className={styles.fault}>
      <IconAlertTriangle size={15} aria-hidden />
      {said}
    </p>
  )
}
