import { Menu } from '@mantine/core'
import { Fragment } from 'react'
import { useClient } from '../../client/index.ts'
import { FloatMenu } from '../../ui/float/FloatMenu.tsx'
import { useTranslate } from '../../ui/i18n.ts'
import { Keys } from '../../ui/Keys.tsx'
import { isForOwnDeskOnly } from '../actions/ownDesk.ts'
import { isMac } from '../actions/platform.ts'
import { actionContext, actionOf, runAction } from '../actions/registry.ts'
import { keysOf } from '../actions/shortcut.ts'
import { useIsOwnDesk } from '../room/useRoom.ts'
import classes from './MainMenuItems.module.css'

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

type Props = { readonly at: HTMLElement; readonly onClose: () => void }

export default function MainMenuItems({ at, onClose }: Props) {
  return (
    <FloatMenu
      at={at}
      onClose={onClose}
      withinPortal={false}
      position="bottom-end"
      width="auto"
      className={classes.dropdown}
    >
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
    </FloatMenu>
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
