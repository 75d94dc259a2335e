import { Menu } from '@mantine/core'
import { IconChevronDown, IconDeviceProjector } from '@tabler/icons-react'
import type { Stage } from '../../../shared/protocol/contract.ts'
import { shownVote } from '../../../shared/room/phoneVote.ts'
import { useClient, useWorkshop } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { Keys } from '../../ui/Keys.tsx'
import { isMac } from '../actions/platform.ts'
import { actionOf, runAction } from '../actions/registry.ts'
import { keysOf } from '../actions/shortcut.ts'
import { changeStage } from '../actions/viewActions.ts'
import { useDesk } from '../deskStore.ts'
import { ActionButton } from './ActionButton.tsx'
import classes from './WallMenu.module.css'

const modes = ['focus', 'overview', 'blank', 'invite', 'vote'] as const

/** The wall: one button opens it, the arrow beside it says what it shows. What is unusual about it stands on the button. */
export function WallMenu() {
  const t = useTranslate()
  const stage = useClient(client => client.stage)
  const isPointing = useDesk(desk => desk.isPointing)
  const offered = useOfferedModes()
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
      <Menu
        withinPortal={false}
        position="bottom-end"
        width="19rem"
        transitionProps={{ duration: 0 }}
        closeOnItemClick={false}
      >
        <Menu.Target>
          <button
            type="button"
            className={classes.more}
            aria-label={t('desk.wall.menu')}
            title={t('desk.wall.menu')}
          >
            <IconChevronDown size={18} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('desk.wall.show')}</Menu.Label>
          <Menu.RadioGroup
            value={isUp(stage) ? '' : stage.mode}
            onChange={mode =>
              changeStage(() => ({ mode: modes.find(known => known === mode) ?? 'focus', questionId: null }))
            }
          >
            {offered.map(mode => (
              <Menu.RadioItem key={mode} value={mode} rightSection={<KeyOf id={modeActions[mode]} />}>
                {t(`desk.wall.mode_${mode}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.CheckboxItem
            checked={stage.isFrozen}
            onChange={() => runAction('view.freezeWall')}
            rightSection={<KeyOf id="view.freezeWall" />}
          >
            {t('desk.wall.freeze')}
          </Menu.CheckboxItem>
          <Menu.CheckboxItem
            checked={isPointing}
            onChange={() => runAction('view.wallPointer')}
            rightSection={<KeyOf id="view.wallPointer" />}
          >
            {t('desk.wall.pointer')}
          </Menu.CheckboxItem>
          <Menu.Divider />
          <Menu.Label>{t('desk.wall.theme')}</Menu.Label>
          <Menu.RadioGroup
            value={stage.theme}
            onChange={theme => changeStage(() => ({ theme: theme === 'light' ? 'light' : 'dark' }))}
          >
            <Menu.RadioItem value="dark">{t('desk.wall.theme_dark')}</Menu.RadioItem>
            <Menu.RadioItem value="light">{t('desk.wall.theme_light')}</Menu.RadioItem>
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

const modeActions = {
  focus: null,
  overview: 'view.wallOverview',
  blank: 'view.blankWall',
  invite: 'room.joinOnWall',
  vote: null,
} as const

/** How to join and the vote are offered while there is something to show. */
function useOfferedModes() {
  const isRoomOpen = useClient(({ room }) => room.kind === 'on')
  const hasVote = useWorkshop(state => shownVote(state) !== null)
  return modes.filter(mode => (mode !== 'invite' || isRoomOpen) && (mode !== 'vote' || hasVote))
}

function KeyOf({ id }: { id: string | null }) {
  const shortcut = id === null ? undefined : actionOf(id).shortcut
  return shortcut === undefined ? null : <Keys keys={keysOf(shortcut, isMac)} />
}

/** Whether a question is up in place of the step. */
const isUp = ({ mode, questionId }: Stage): boolean => mode === 'focus' && questionId !== null

const isUsual = (stage: Stage): boolean => !stage.isFrozen && stage.mode === 'focus' && !isUp(stage)

function standKey(stage: Stage): string {
  if (stage.isFrozen) return 'desk.wall.isFrozen'
  return isUp(stage) ? 'desk.wall.is_question' : `desk.wall.is_${stage.mode}`
}

/** Says on the button itself that the room sees something else than the step that is on. */
function Stand({ stage }: { stage: Stage }) {
  const t = useTranslate()
  if (isUsual(stage)) return null
  return <span className={classes.stand}>{t(standKey(stage))}</span>
}
