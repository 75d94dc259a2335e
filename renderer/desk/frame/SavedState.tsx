import { IconAlertTriangleFilled, IconCircleCheck, IconEye, IconLoader2 } from '@tabler/icons-react'
import { useClient } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import classes from './StatusLine.module.css'
import { savedState } from './savedState.ts'

const looks = {
  saved: IconCircleCheck,
  saving: IconLoader2,
  notSaved: IconAlertTriangleFilled,
  readOnly: IconEye,
} as const

/** Whether everything typed is on disk. Says "saved" when that is true and never before. */
export function SavedState() {
  const t = useTranslate()
  const stand = useClient(savedState)
  const count = useClient(client => client.pending.length)
  const Picture = looks[stand]
  return (
    <span role="status" className={classes.saved} data-stand={stand}>
      <Picture size={18} aria-hidden />
      {t(`desk.saved.${stand}`, { count })}
    </span>
  )
}
