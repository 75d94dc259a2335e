import { Modal, type ModalProps } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './DialogFrame.module.css'
import { useTranslate } from './i18n.ts'
import { useFocusReturn } from './useFocusReturn.ts'
import { useFocusStays } from './useFocusStays.ts'

type DialogFrameProps = {
  title: ReactNode
  size?: ModalProps['size']
  onClose: () => void
  children: ReactNode
}

/** The frame of the desk's dialogs: mounted while shown; Escape, the cross and a click beside it close it. */
export function DialogFrame({ title, size = 'md', onClose, children }: DialogFrameProps) {
  const t = useTranslate()
  useFocusReturn()
  useFocusStays()
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('desk.closeDialog') }}
      overlayProps={{ backgroundOpacity: 0.45 }}
      classNames={{ title: classes.title, content: classes.content, body: classes.body }}
    >
      {children}
    </Modal>
  )
}
