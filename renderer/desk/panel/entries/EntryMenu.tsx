import { Menu } from '@mantine/core'
import {
  type Icon,
  IconArrowsMove,
  IconCheckbox,
  IconLink,
  IconParking,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { FloatMenu } from '../../../ui/float/FloatMenu.tsx'
import { usePanelText } from '../usePanelText.ts'
import styles from './EntryMenu.module.css'
import { canMakeAction, type EntryActName, entryActNames } from './entryActs.ts'

export type OpenMenu = { readonly entry: Entry; readonly at: HTMLElement }

const look: Record<EntryActName, { readonly icon: Icon; readonly key: string }> = {
  open: { icon: IconPencil, key: '↵' },
  move: { icon: IconArrowsMove, key: 'M' },
  park: { icon: IconParking, key: 'X' },
  link: { icon: IconLink, key: 'L' },
  makeAction: { icon: IconCheckbox, key: '' },
  remove: { icon: IconTrash, key: 'Del' },
}

type Props = {
  readonly menu: OpenMenu
  readonly onAct: (act: EntryActName, entry: Entry) => void
  readonly onClose: () => void
}

/** One menu for the whole list: it opens beside the entry whose button was pressed, and gives the focus back to it. */
export default function EntryMenu({ menu, onAct, onClose }: Props) {
  const text = usePanelText()
  const { entry, at } = menu
  const close = () => {
    // Somebody who pressed elsewhere is there already.
    if (document.activeElement?.closest('[role="menu"]')) at.focus()
    onClose()
  }
  const act = (name: EntryActName) => {
    // A dialog that comes up gives the focus back to where it was.
    at.focus()
    onAct(name, entry)
  }
  return (
    <FloatMenu at={at} onClose={close} position="bottom-end" width={300}>
      {entryActNames
        .filter(name => name !== 'makeAction' || canMakeAction(entry))
        .map(name => {
          const { icon: Icon, key } = look[name]
          return (
            <Menu.Item
              key={name}
              leftSection={<Icon size={16} aria-hidden />}
              rightSection={<kbd className={styles.key}>{key}</kbd>}
              onClick={() => act(name)}
            >
              {text(`entryAction.${name === 'park' && entry.isParked ? 'unpark' : name}`)}
            </Menu.Item>
          )
        })}
    </FloatMenu>
  )
}
