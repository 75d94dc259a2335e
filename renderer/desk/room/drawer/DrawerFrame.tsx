import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslate } from '../../../ui/i18n.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { closeDialog } from '../../deskStore.ts'
import styles from './DrawerFrame.module.css'

/** A dialog at the side, so that board and walk stay in sight. */
export function DrawerFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const t = useTranslate()
  useFocusReturn()
  return (
    <Drawer
      opened
      onClose={closeDialog}
      title={title}
      position="right"
      size="29rem"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('desk.closeDialog') }}
      overlayProps={{ backgroundOpacity: 0.2 }}
      classNames={{ title: styles.title, content: styles.content }}
    >
      {children}
    </Drawer>
  )
}
