import { IconEyeOff } from '@tabler/icons-react'
import { hiddenCount, sharingOf } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import styles from './HiddenCount.module.css'

/** How much was collected privately in the step; nothing of what it is. */
export function HiddenCount({ state, stepId }: { readonly state: WorkshopState; readonly stepId: string }) {
  const t = useTranslate()
  if (sharingOf(state, stepId) !== 'collecting') return null
  const count = hiddenCount(state, stepId)
  return (
    <p className={styles.hidden}>
      <IconEyeOff aria-hidden />
      {count === 0 ? t('wall.room.hiddenNone') : t('wall.room.hidden', { count })}
    </p>
  )
}
