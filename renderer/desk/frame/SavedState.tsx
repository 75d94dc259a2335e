import { IconAlertTriangleFilled, IconCircleCheck, IconEye, IconLoader2 } from '@tabler/icons-react'
import { useClient } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import classes from './StatusLine.module.css'
import { savedState } from './savedState.ts'
import { useLasting } from './useLasting.ts'

const looks = {
  saved: IconCircleCheck,
  saving: IconLoader2,
  notSaved: IconAlertTriangleFilled,
  readOnly: IconEye,
} as const

/** Whether everything typed is on disk. Writing takes milliseconds, so "saving" is only said when it lasts. */
export function SavedState() {
  const t = useTranslate()
  const stand = useClient(savedState)
  const count = useClient(client => client.pending.length)
  const isSlow = useLasting(stand === 'saving', 400)
  const shown = stand === 'saving' && !isSlow ? 'saved' : stand
  const Picture = looks[shown]
  return (
    <span role="status" className={classes.saved} data-stand={shown}>
      <Picture size={18} aria-hidden />
      {t(`desk.saved.${shown}`, { count })}
    </span>
  )
}
