import { useClient } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { Keys } from '../../ui/Keys.tsx'
import { isMac } from '../actions/platform.ts'
import { actionContext, actionOf, runAction } from '../actions/registry.ts'
import { ariaKeys, keysOf } from '../actions/shortcut.ts'
import classes from './StatusLine.module.css'

const undoRedo = ['edit.undo', 'edit.redo'] as const
const hinted = ['capture.focus', 'edit.search', 'app.palette'] as const

/** Undo and redo, and the three keys that lead to everything else; they can be clicked as well. */
export function Hints() {
  const t = useTranslate()
  return (
    <div className={classes.hints}>
      {undoRedo.map(id => (
        <IconAction key={id} id={id} />
      ))}
      {hinted.map(id => {
        const { shortcut = '' } = actionOf(id)
        return (
          <button key={id} type="button" className={classes.quiet} onClick={() => runAction(id)}>
            {t(`desk.hint.${id.split('.')[1]}`)}
            <Keys keys={keysOf(shortcut, isMac)} />
          </button>
        )
      })}
    </div>
  )
}

function IconAction({ id }: { id: string }) {
  const t = useTranslate()
  const action = actionOf(id)
  const isEnabled = useClient(() => action.isEnabled(actionContext()))
  const { shortcut = '' } = action
  const label = t(action.label)
  return (
    <button
      type="button"
      className={classes.icon}
      aria-label={label}
      aria-keyshortcuts={ariaKeys(shortcut, isMac)}
      title={`${label} (${keysOf(shortcut, isMac).join(' ')})`}
      disabled={!isEnabled}
      onClick={() => runAction(id)}
    >
      <action.icon size={20} aria-hidden />
    </button>
  )
}
