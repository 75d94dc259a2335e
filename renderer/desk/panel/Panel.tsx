import { useLayoutEffect, useRef } from 'react'
import { useWorkshop } from '../../client/index.ts'
import { useDesk } from '../deskStore.ts'
import { RoomStrips } from '../room/RoomStrips.tsx'
import { Capture } from './capture/Capture.tsx'
import { EntryList } from './entries/EntryList.tsx'
import { Guide } from './guide/Guide.tsx'
import { StepHead } from './head/StepHead.tsx'
import { Involvement } from './involvement/Involvement.tsx'
import styles from './Panel.module.css'
import { shownStep } from './shownStep.ts'
import { usePanelText } from './usePanelText.ts'

/** The right side of the desk: one step, what to ask, what was said, and the one place to type. */
export function Panel() {
  const text = usePanelText()
  const chosenId = useDesk(desk => desk.panelStepId)
  // Only what decides which step it is: an entry must not draw the whole panel again.
  const process = useWorkshop(state => state.process)
  const walk = useWorkshop(state => state.walk)
  const shown = shownStep({ process, walk }, chosenId)
  const read = useRef<HTMLDivElement>(null)
  const stepId = shown?.step.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is read from its head
  useLayoutEffect(() => {
    if (read.current !== null) read.current.scrollTop = 0
  }, [stepId])
  if (shown === null) return null
  const { step } = shown
  return (
    <section className={styles.panel} aria-label={text('panel')}>
      <div ref={read} className={styles.read}>
        <StepHead shown={shown} />
        {/* A new step starts unfolded parts at their top and the list at its newest entry. */}
        <div className={styles.about} key={`about-${step.id}`}>
          <Guide step={step} number={shown.number} />
          <Involvement step={step} />
        </div>
        <RoomStrips stepId={step.id} />
        <EntryList key={`entries-${step.id}`} stepId={step.id} />
      </div>
      <Capture stepId={step.id} number={shown.number} />
    </section>
  )
}
