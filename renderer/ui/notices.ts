import { translate } from './i18n.ts'
import { addNotice } from './noticeStore.ts'

/** Something was done that is not seen otherwise. */
export const say = (message: string): void => addNotice('news', message)

/** Something did not happen: `message` says what and what to do next; empty: there was no answer at all. */
export const saySorry = (message: string): void =>
  addNotice('problem', message === '' ? translate('desk.notice.noAnswer') : message)
