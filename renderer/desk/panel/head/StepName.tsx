import { IconPencil } from '@tabler/icons-react'
import type { Step } from '../../../../shared/process/schema.ts'
import { useFloat } from '../../../ui/float/useFloat.ts'
import { late } from '../../../ui/late.tsx'
import { useCanWrite } from '../useCanWrite.ts'
import { usePanelText } from '../usePanelText.ts'
import { ProposedChip } from './ProposedChip.tsx'
import styles from './StepName.module.css'

const RenameStep = late(() => import('./RenameStep.tsx'))

/** The step's name as the room says it, with its renaming. */
export function StepName({ step }: { readonly step: Step }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const { at, close, button } = useFloat('dialog')
  return (
    <div className={styles.row}>
      <h2 className={styles.name}>{step.name}</h2>
      <ProposedChip part="step" stepId={step.id} />
      {canWrite && (
        <button
          {...button}
          type="button"
          className={styles.rename}
          aria-label={text('rename')}
          data-hint={text('rename')}
        >
          <IconPencil size={16} aria-hidden />
        </button>
      )}
      {at !== null && <RenameStep at={at} step={step} onClose={close} />}
    </div>
  )
}
