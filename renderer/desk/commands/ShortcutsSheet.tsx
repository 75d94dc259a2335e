import { DialogFrame } from '../../ui/DialogFrame.tsx'
import { useTranslate } from '../../ui/i18n.ts'
import { Keys } from '../../ui/Keys.tsx'
import type { Action } from '../actions/action.ts'
import { isMac } from '../actions/platform.ts'
import { fixedActions } from '../actions/registry.ts'
import { keysOf } from '../actions/shortcut.ts'
import { closeDialog } from '../deskStore.ts'
import classes from './ShortcutsSheet.module.css'

const groups: readonly Action['group'][] = ['capture', 'walk', 'room', 'view', 'edit', 'workshop', 'help']
/** Keys that belong to one place of the desk rather than to an action. */
const fieldKeys = ['enter', 'newLine', 'kind', 'last', 'leave'] as const
const entryKeys = ['open', 'move', 'park', 'link', 'remove'] as const

export default function ShortcutsSheet() {
  const t = useTranslate()
  const withKeys = fixedActions.filter(({ shortcut }) => shortcut !== undefined)
  return (
    <DialogFrame title={t('desk.shortcuts.title')} size="72rem" onClose={closeDialog}>
      <p className={classes.hint}>{t('desk.shortcuts.hint')}</p>
      <div className={classes.columns}>
        {groups.map(group => (
          <section key={group} className={classes.group}>
            <h3 className={classes.head}>{t(`desk.group.${group}`)}</h3>
            <dl className={classes.list}>
              {withKeys
                .filter(action => action.group === group)
                .map(action => (
                  <Row key={action.id} label={t(action.label, action.labelParams)} action={action} />
                ))}
              {group === 'capture' && fieldKeys.map(key => <PlaceRow key={key} name={key} />)}
            </dl>
          </section>
        ))}
        <section className={classes.group}>
          <h3 className={classes.head}>{t('desk.shortcuts.onEntry')}</h3>
          <dl className={classes.list}>
            {entryKeys.map(key => (
              <PlaceRow key={key} name={key} />
            ))}
          </dl>
        </section>
      </div>
    </DialogFrame>
  )
}

function PlaceRow({ name }: { name: (typeof fieldKeys | typeof entryKeys)[number] }) {
  const t = useTranslate()
  return (
    <div className={classes.row}>
      <dt>{t(`desk.shortcuts.${name}`)}</dt>
      <dd>
        <Keys keys={t(`desk.shortcuts.${name}Keys`).split(' ')} />
      </dd>
    </div>
  )
}

function Row({ label, action }: { label: string; action: Action }) {
  const shortcuts = [action.shortcut, ...(action.otherShortcuts ?? [])].filter(key => key !== undefined)
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd>
        {shortcuts.map(shortcut => (
          <Keys key={shortcut} keys={keysOf(shortcut, isMac)} />
        ))}
      </dd>
    </div>
  )
}
