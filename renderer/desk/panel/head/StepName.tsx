import { Button, Popover, TextInput, Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Step } from '../../../../shared/process/schema.ts'
import { send } from '../../../client/index.ts'
import { useCanWrite } from '../useCanWrite.ts'
import { usePanelText } from '../usePanelText.ts'
import { ProposedChip } from './ProposedChip.tsx'
import styles from './StepName.module.css'

/** The step's name as the room says it, with its renaming. */
export function StepName({ step }: { readonly step: Step }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.row}>
      <h2 className={styles.name}>{step.name}</h2>
      <ProposedChip part="step" stepId={step.id} />
      {canWrite && (
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
            <Tooltip label={text('rename')} openDelay={400}>
              <button
                type="button"
                className={styles.rename}
                aria-label={text('rename')}
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                <IconPencil size={16} aria-hidden />
              </button>
            </Tooltip>
          </Popover.Target>
          <Popover.Dropdown role="dialog" aria-label={text('rename')}>
            <RenameForm step={step} onDone={() => setOpen(false)} />
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  )
}

function RenameForm({ step, onDone }: { readonly step: Step; readonly onDone: () => void }) {
  const text = usePanelText()
  const [name, setName] = useState(step.name)
  const [shortName, setShortName] = useState(step.shortName)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const isSame = name.trim() === step.name && shortName.trim() === step.shortName
    if (!isSame && name.trim() !== '')
      void send({
        type: 'renameElement',
        key: `step:${step.id}`,
        name: name.trim(),
        ...(shortName.trim() === '' ? {} : { shortName: shortName.trim() }),
      })
    onDone()
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <TextInput
        label={text('stepName')}
        value={name}
        maxLength={200}
        data-autofocus
        onChange={event => setName(event.currentTarget.value)}
      />
      <TextInput
        label={text('stepShortName')}
        value={shortName}
        maxLength={60}
        onChange={event => setShortName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs">
        {text('rename')}
      </Button>
    </form>
  )
}
