import { Popover, Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { Process, Step, Tool } from '../../../../shared/process/schema.ts'
import { send, useWorkshop } from '../../../client/index.ts'
import { useCanWrite } from '../useCanWrite.ts'
import { usePanelText } from '../usePanelText.ts'
import styles from './ToolChips.module.css'

/** The tools of a step by their codes; what each one does is said on hover and on focus. */
export function ToolChips({ step }: { readonly step: Step }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const process = useWorkshop(state => state.process)
  const tools = step.toolIds.flatMap(id => process.tools.find(tool => tool.id === id) ?? [])
  return (
    <>
      {tools.map(tool => (
        <ToolChip key={tool.id} tool={tool} process={process} />
      ))}
      {tools.length === 0 && <span className={styles.none}>{text('noTools')}</span>}
      {canWrite && <ToolPicker step={step} tools={process.tools} />}
    </>
  )
}

function ToolChip({ tool, process }: { readonly tool: Tool; readonly process: Process }) {
  const text = usePanelText()
  const whole = process.tools.find(other => other.id === tool.partOf)
  const name = whole === undefined ? tool.name : text('toolOf', { name: tool.name, whole: whole.name })
  const label = (
    <>
      <strong>{name}</strong>
      <br />
      {tool.what}
    </>
  )
  return (
    <Tooltip
      label={label}
      multiline
      w={300}
      openDelay={150}
      events={{ hover: true, focus: true, touch: true }}
    >
      <button type="button" className={styles.chip} aria-label={`${tool.id}: ${name}. ${tool.what}`}>
        {tool.id}
      </button>
    </Tooltip>
  )
}

function ToolPicker({ step, tools }: { readonly step: Step; readonly tools: readonly Tool[] }) {
  const text = usePanelText()
  const [isOpen, setOpen] = useState(false)
  const set = (toolId: string, isChosen: boolean) =>
    void send({
      type: 'setStepTools',
      stepId: step.id,
      toolIds: isChosen ? [...step.toolIds, toolId] : step.toolIds.filter(id => id !== toolId),
    })
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={340}
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.change}
          aria-label={text('changeTools')}
          title={text('changeTools')}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <IconPencil size={14} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={text('changeTools')} className={styles.picker}>
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
      </Popover.Dropdown>
    </Popover>
  )
}
