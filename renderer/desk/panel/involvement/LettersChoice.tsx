import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { letterValues } from '../../../../shared/process/elementKinds.ts'
import type { Letters } from '../../../../shared/process/schema.ts'
import { FloatMenu } from '../../../ui/float/FloatMenu.tsx'
import { usePanelText } from '../usePanelText.ts'
import styles from './LettersChoice.module.css'
import { RaciMark } from './RaciMark.tsx'

const choices = [...letterValues, null]

type Props = {
  readonly at: HTMLElement
  readonly letters: Letters | null
  readonly onChoose: (letters: Letters | null) => void
  readonly onClose: () => void
}

export default function LettersChoice({ at, letters, onChoose, onClose }: Props) {
  const text = usePanelText()
  return (
    <FloatMenu at={at} onClose={onClose} position="bottom-start" width={240}>
      {choices.map(choice => (
        <Menu.Item
          key={choice ?? 'none'}
          leftSection={
            <span className={styles.mark}>{choice !== null && <RaciMark letters={choice} />}</span>
          }
          rightSection={choice === letters ? <IconCheck size={15} aria-hidden /> : null}
          onClick={() => onChoose(choice)}
        >
          {text(`involvement.letters.${choice ?? 'none'}`)}
        </Menu.Item>
      ))}
    </FloatMenu>
  )
}
