import { Menu } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useClient } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { Keys } from '../../ui/Keys.tsx'
import { isForOwnDeskOnly } from '../actions/ownDesk.ts'
import { isMac } from '../actions/platform.ts'
import { actionContext, actionOf, runAction } from '../actions/registry.ts'
import { keysOf } from '../actions/shortcut.ts'
import { useIsOwnDesk } from '../room/useRoom.ts'
import classes from './MainMenu.module.css'

const columns = [
  [
    ['file.new', 'file.open', 'file.saveCopy'],
    ['file.exportMinutes', 'file.exportActions'],
    ['app.palette', 'edit.search', 'help.shortcuts', 'app.preferences'],
    ['file.close'],
  ],
  [
    ['workshop.details', 'workshop.people', 'workshop.agenda', 'workshop.lanes', 'workshop.elements'],
    ['workshop.parkingLot', 'room.questions', 'room.votes'],
    ['walk.stepDone', 'walk.end'],
    ['workshop.finalise', 'workshop.backToDraft'],
  ],
] as const

/** Everything that is not needed while people talk. */
export function MainMenu() {
  const t = useTranslate()
  return (
    <Menu withinPortal={false} position="bottom-end" transitionProps={{ duration: 0 }} width="auto">
      <Menu.Target>
        <button
          type="button"
          className={classes.target}
          aria-label={t('desk.bar.menu')}
          title={t('desk.bar.menu')}
        >
          <IconMenu2 size={20} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown}>
        {columns.map(groups => (
          <div key={groups[0][0]} className={classes.column}>
            {groups.map((ids, place) => (
              <Fragment key={ids[0]}>
                {place > 0 && <Menu.Divider />}
                {ids.map(id => (
                  <Item key={id} id={id} />
                ))}
              </Fragment>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Of two opposite actions the menu shows the one that can be done; votes are there once there is a room. */
const hiddenWhenDisabled = ['workshop.finalise', 'workshop.backToDraft', 'room.votes']

function Item({ id }: { id: string }) {
  const t = useTranslate()
  const action = actionOf(id)
  const isEnabled = useClient(() => action.isEnabled(actionContext()))
  const isOwnDesk = useIsOwnDesk()
  if (!isEnabled && hiddenWhenDisabled.includes(id)) return null
  if (!isOwnDesk && isForOwnDeskOnly(id)) return null
  return (
    <Menu.Item
      leftSection={<action.icon size={18} aria-hidden />}
      rightSection={action.shortcut === undefined ? null : <Keys keys={keysOf(action.shortcut, isMac)} />}
      disabled={!isEnabled}
      onClick={() => runAction(id)}
    >
      {t(action.label)}
    </Menu.Item>
  )
}
