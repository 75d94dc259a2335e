import { IconPencil } from '@tabler/icons-react'
import type { Process, Step, Tool } from '../../../../shared/process/schema.ts'
import { useWorkshop } from '../../../client/index.ts'
import { useFloat } from '../../../ui/float/useFloat.ts'
import { late } from '../../../ui/late.tsx'
import { useCanWrite } from '../useCanWrite.ts'
import { usePanelText } from '../usePanelText.ts'
import styles from './ToolChips.module.css'

const ToolChoice = late(() => import('./ToolChoice.tsx'))

/** The tools of a step by their codes; what each one does is said on hover and on focus. */
export function ToolChips({ step }: { readonly step: Step }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const process = useWorkshop(state => state.process)
  const { at, close, button } = useFloat('dialog')
  const tools = step.toolIds.flatMap(id => process.tools.find(tool => tool.id === id) ?? [])
  return (
    <>
      {tools.map(tool => (
        <ToolChip key={tool.id} tool={tool} process={process} />
      ))}
      {tools.length === 0 && <span className={styles.none}>{text('noTools')}</span>}
      {canWrite && (
        <button
          {...button}
          type="button"
          className={styles.change}
          aria-label={text('changeTools')}
          data-hint={text('changeTools')}
        >
          <IconPencil size={14} aria-hidden />
        </button>
      )}
      {at !== null && <ToolChoice at={at} step={step} onClose={close} />}
    </>
  )
}

function ToolChip({ tool, process }: { readonly tool: Tool; readonly process: Process }) {
  const text = usePanelText()
  const whole = process.tools.find(other => other.id === tool.partOf)
  const name = whole === undefined ? tool.name : text('toolOf', { name: tool.name, whole: whole.name })
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={`${tool.id}: ${name}. ${tool.what}`}
      data-hint={tool.what}
      data-hint-title={name}
    >
      {tool.id}
    </button>
  )
}
