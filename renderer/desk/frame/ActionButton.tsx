import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useClient } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { isMac } from '../actions/platform.ts'
import { actionContext, actionOf, runAction } from '../actions/registry.ts'
import { ariaKeys, keysOf } from '../actions/shortcut.ts'
import classes from './ActionButton.module.css'

type ActionButtonProps = {
  id: string
  /** `bare`: text without icon. */
  look: 'icon' | 'plain' | 'strong' | 'bare'
  /** Shown instead of the action's own icon, where the state says more. */
  icon?: Icon
  /** What stands on the button; absent: the icon alone. */
  children?: ReactNode
  /** What the button is called where its text alone does not say; absent: the action's label. */
  name?: string
  /** The icon behind the text. */
  isIconLast?: boolean
}

/** One action as a button of the bar, with its key in the tooltip. */
export function ActionButton({ id, look, icon, children, name, isIconLast = false }: ActionButtonProps) {
  const t = useTranslate()
  const action = actionOf(id)
  const isEnabled = useClient(() => action.isEnabled(actionContext()))
  const { shortcut } = action
  const label = name ?? t(action.label)
  const Picture = icon ?? action.icon
  const picture = <Picture size={20} stroke={1.8} aria-hidden />
  return (
    <button
      type="button"
      className={classes.button}
      data-look={look}
      aria-keyshortcuts={shortcut === undefined ? undefined : ariaKeys(shortcut, isMac)}
      title={shortcut === undefined ? label : `${label} (${keysOf(shortcut, isMac).join(' ')})`}
      disabled={!isEnabled}
      onClick={() => runAction(id)}
    >
      {!isIconLast && look !== 'bare' && picture}
      <span className="visuallyHidden">{label}</span>
      {children !== undefined && <span aria-hidden>{children}</span>}
      {isIconLast && picture}
    </button>
  )
}
