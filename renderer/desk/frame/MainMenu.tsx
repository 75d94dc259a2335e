import { IconMenu2 } from '@tabler/icons-react'
import { useFloat } from '../../ui/float/useFloat.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { late } from '../../ui/late.tsx'
import classes from './MainMenu.module.css'

const MainMenuItems = late(() => import('./MainMenuItems.tsx'))

/** Everything that is not needed while people talk. */
export function MainMenu() {
  const t = useTranslate()
  const { at, close, button } = useFloat('menu')
  return (
    <>
      <button
        {...button}
        type="button"
        className={classes.target}
        aria-label={t('desk.bar.menu')}
        title={t('desk.bar.menu')}
      >
        <IconMenu2 size={20} aria-hidden />
      </button>
      {at !== null && <MainMenuItems at={at} onClose={close} />}
    </>
  )
}
