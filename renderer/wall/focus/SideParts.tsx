import { memo, useMemo } from 'react'
import type { Step } from '../../../shared/process/schema.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useDegree } from '../frame/useDegree.ts'
import { sideDegrees } from '../scene/sideDegrees.ts'
import { Responsibilities } from './Responsibilities.tsx'
import styles from './Side.module.css'
import { StepTools } from './StepTools.tsx'

const last = sideDegrees.length - 1

/** Tools and responsibilities, as fully as there is room; not measured anew with every entry or second. */
export const SideParts = memo(function SideParts(props: {
  readonly state: WorkshopState
  readonly step: Step
}) {
  const { state, step } = props
  const { process, people, lanes } = state
  const content = useMemo(() => ({ step, process, people, lanes }), [step, process, people, lanes])
  const [room, at] = useDegree<HTMLDivElement>(last, content)
  const degree = sideDegrees[at]
  if (degree === undefined) return null
  return (
    <div className={styles.parts} data-brief={at > 0 || undefined} ref={room}>
      <StepTools state={state} step={step} hasNames={degree.hasToolNames} />
      <Responsibilities state={state} step={step} degree={degree} />
    </div>
  )
})
