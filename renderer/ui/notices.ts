import { notifications } from '@mantine/notifications'
import { translate } from './i18n.ts'

/** Short notices in the corner. Good news is a status, which screen readers wait with; bad news is an alert. */
const stayMs = 4000
const stayLongMs = 9000

export function say(message: string): void {
  notifications.show({ role: 'status', message, autoClose: stayMs, withBorder: true, ...closing() })
}

/** Something did not happen: `message` says what and what to do next. */
export function saySorry(message: string): void {
  notifications.show({
    role: 'alert',
    message: message === '' ? translate('desk.notice.noAnswer') : message,
    color: 'orange',
    autoClose: stayLongMs,
    withBorder: true,
    ...closing(),
  })
}

const closing = () => ({ closeButtonProps: { 'aria-label': translate('desk.notice.close') } })
