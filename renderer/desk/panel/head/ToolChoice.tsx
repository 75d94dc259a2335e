import type { Step } from '../../../../shared/process/schema.ts'
import { send, useWorkshop } from '../../../client/index.ts'
import { FloatPopover } from '../../../ui/float/FloatPopover.tsx'
import { usePanelText } from '../usePanelText.ts'
import styles from './ToolChoice.module.css'

type Props = { readonly at: HTMLElement; readonly step: Step; readonly onClose: () => void }

export default function ToolChoice({ at, step, onClose }: Props) {
  const text = usePanelText()
  const tools = useWorkshop(state => state.process.tools)
  const set = (toolId: string, isChosen: boolean) =>
    void send({
      type: 'setStepTools',
      stepId: step.id,
      toolIds: isChosen ? [...step.toolIds, toolId] : step.toolIds.filter(id => id !== toolId),
    })
  return (
    <FloatPopover at={at} onClose={onClose} title={text('changeTools')} position="bottom-end" width={340}>
      <div className={styles.options}>
        {tools.map(tool => (
          <label key={tool.id} className={styles.option}>
            <input
              type="checkbox"
              checked={step.toolIds.includes(tool.id)}
              onChange={event => set(tool.id, event.currentTarget.checked)}
            />
            <span>
              <strong>{tool.id}</strong> {tool.name}
            </span>
          </label>
        ))}
      </div>
    </FloatPopover>
  )
}
