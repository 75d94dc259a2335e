import { IconArrowRight } from '@tabler/icons-react'
import { memo } from 'react'
import { findActor } from '../../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../../client/index.ts'
import { useFloat } from '../../../ui/float/useFloat.ts'
import { late } from '../../../ui/late.tsx'
import { usePanelText } from '../usePanelText.ts'
import styles from './ReadBack.module.css'

const LaneChoice = late(() => import('./LaneChoice.tsx'))

type Props = { readonly laneId: string | null; readonly number: number }

/** Where the entry will stand: the whole room, or one lane. What is typed with @ goes before what is chosen here. */
export const LaneTarget = memo(function LaneTarget({ laneId, number }: Props) {
  const text = usePanelText()
  const process = useWorkshop(state => state.process)
  const { at, close, button } = useFloat('menu')
  const lane =
    laneId === null ? text('capture.wholeRoom') : (findActor({ process }, laneId)?.shortName ?? laneId)
  return (
    <>
      <button
        {...button}
        type="button"
        className={styles.pick}
        data-said={laneId !== null}
        title={lane}
        aria-label={text('capture.targetChange', { lane, number })}
      >
        <IconArrowRight size={13} aria-hidden />
        <span className={styles.said}>{lane}</span>
      </button>
      {at !== null && <LaneChoice at={at} onClose={close} />}
    </>
  )
})
