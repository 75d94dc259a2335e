import type { ElementKey, ElementKind } from '../../../../shared/process/schema.ts'
import { send } from '../../../client/index.ts'
import { useCanWrite } from '../useCanWrite.ts'
import { usePanelText } from '../usePanelText.ts'
import styles from './ProposedChip.module.css'
import { useIsProposed } from './proposals.ts'

type StepPart = Extract<ElementKind, 'step' | 'stepTools' | 'guide' | 'involvement'>

/** Says quietly that this part of the step is our proposal; one press makes it the room's word. */
export function ProposedChip({ part, stepId }: { readonly part: StepPart; readonly stepId: string }) {
  const text = usePanelText()
  const key: ElementKey = `${part}:${stepId}`
  const isProposed = useIsProposed(key)
  const canWrite = useCanWrite()
  if (!isProposed) return null
  return (
    <button
      type="button"
      className={styles.chip}
      disabled={!canWrite}
      aria-label={`${text('proposed.chip')}: ${text(`proposed.${part}`)}`}
      data-hint={text(`proposed.${part}`)}
      onClick={() => void send({ type: 'confirmElement', key })}
    >
      {text('proposed.chip')}
      <span className={styles.confirm}> · {text('proposed.confirm')}</span>
    </button>
  )
}
