import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { Step } from '../../../../shared/process/schema.ts'
import { late } from '../../../ui/late.tsx'
import { Fold } from '../Fold.tsx'
import { ProposedChip } from '../head/ProposedChip.tsx'
import { useCanWrite } from '../useCanWrite.ts'
import { usePanelText } from '../usePanelText.ts'
import styles from './Guide.module.css'

const GuideEditor = late(() => import('./GuideEditor.tsx'))

/** What the facilitator asks, and behind a fold what the step is for. */
export function Guide({ step, number }: { readonly step: Step; readonly number: number }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const [isEditing, setEditing] = useState(false)
  const aside = (
    <span className={styles.aside}>
      <ProposedChip part="guide" stepId={step.id} />
      {canWrite && (
        <button
          type="button"
          className={styles.edit}
          aria-label={text('guide.edit')}
          data-hint={text('guide.edit')}
          onClick={() => setEditing(true)}
        >
          <IconPencil size={15} aria-hidden />
        </button>
      )}
    </span>
  )
  return (
    <>
      <Fold name="questions" title={text('guide.questions')} isOpenAtFirst aside={aside}>
        <Lines lines={step.questions} />
      </Fold>
      <Fold name="goal" title={text('guide.more')} isOpenAtFirst={false}>
        <p className={styles.goal}>{step.goal}</p>
        <h4 className={styles.heading}>{text('guide.bring')}</h4>
        <Lines lines={step.bring} />
        <h4 className={styles.heading}>{text('guide.outcomes')}</h4>
        <Lines lines={step.outcomes} />
      </Fold>
      {isEditing && <GuideEditor step={step} number={number} onClose={() => setEditing(false)} />}
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
