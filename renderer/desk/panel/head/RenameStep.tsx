import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Step } from '../../../../shared/process/schema.ts'
import { send } from '../../../client/index.ts'
import { FloatPopover } from '../../../ui/float/FloatPopover.tsx'
import { usePanelText } from '../usePanelText.ts'
import styles from './RenameStep.module.css'

type Props = { readonly at: HTMLElement; readonly step: Step; readonly onClose: () => void }

export default function RenameStep({ at, step, onClose }: Props) {
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
    onClose()
  }
  return (
    <FloatPopover at={at} onClose={onClose} title={text('rename')} position="bottom-end" width={340}>
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
    </FloatPopover>
  )
}
