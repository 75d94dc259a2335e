import { IconChevronDown, IconDeviceProjector } from '@tabler/icons-react'
import type { Stage } from '../../../shared/protocol/contract.ts'
import { useClient } from '../../client/index.ts'
import { useFloat } from '../../ui/float/useFloat.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { late } from '../../ui/late.tsx'
import { ActionButton } from './ActionButton.tsx'
import classes from './WallMenu.module.css'
import { isUsual, standKey } from './wallStand.ts'

const WallMenuItems = late(() => import('./WallMenuItems.tsx'))

/** The wall: one button opens it, the arrow beside it says what it shows. What is unusual about it stands on the button. */
export function WallMenu() {
  const t = useTranslate()
  const stage = useClient(client => client.stage)
  const { at, close, button } = useFloat('menu')
  return (
    <div className={classes.wall}>
      <ActionButton
        id="view.wall"
        look="plain"
        icon={IconDeviceProjector}
        name={t(isUsual(stage) ? 'desk.action.wall' : 'desk.wall.shows', { what: t(standKey(stage)) })}
      >
        {t('desk.bar.wall')}
        <Stand stage={stage} />
      </ActionButton>
      <button
        {...button}
        type="button"
        className={classes.more}
        aria-label={t('desk.wall.menu')}
        title={t('desk.wall.menu')}
      >
        <IconChevronDown size={18} aria-hidden />
      </button>
      {at !== null && <WallMenuItems at={at} onClose={close} />}
    </div>
  )
}

/** Says on the button itself that the room sees something else than the step that is on. */
function Stand({ stage }: { stage: Stage }) {
  const t = useTranslate()
  if (isUsual(stage)) return null
  return <span className={classes.stand}>{t(standKey(stage))}</span>
}
