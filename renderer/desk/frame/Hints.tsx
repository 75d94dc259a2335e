import { useTranslate } from '../../ui/i18n.ts'
import { Keys } from '../../ui/Keys.tsx'
import { isMac } from '../actions/platform.ts'
import { actionOf, runAction } from '../actions/registry.ts'
import { keysOf } from '../actions/shortcut.ts'
import classes from './StatusLine.module.css'

const hinted = ['capture.focus', 'edit.search', 'app.palette'] as const

/** The three keys that lead to everything else; they can be clicked as well. */
export function Hints() {
  const t = useTranslate()
  return (
    <div className={classes.hints}>
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
