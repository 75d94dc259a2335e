import { Menu } from '@mantine/core'
import { shownVote } from '../../../shared/room/phoneVote.ts'
import { useClient, useWorkshop } from '../../client/index.ts'
import { FloatMenu } from '../../ui/float/FloatMenu.tsx'
import { useTranslate } from '../../ui/i18n.ts'
import { Keys } from '../../ui/Keys.tsx'
import { isMac } from '../actions/platform.ts'
import { actionOf, runAction } from '../actions/registry.ts'
import { keysOf } from '../actions/shortcut.ts'
import { changeStage } from '../actions/viewActions.ts'
import { useDesk } from '../deskStore.ts'
import { isQuestionUp } from './wallStand.ts'

const modes = ['focus', 'overview', 'blank', 'invite', 'vote'] as const

type Props = { readonly at: HTMLElement; readonly onClose: () => void }

export default function WallMenuItems({ at, onClose }: Props) {
  const t = useTranslate()
  const stage = useClient(client => client.stage)
  const isPointing = useDesk(desk => desk.isPointing)
  const offered = useOfferedModes()
  return (
    <FloatMenu
      at={at}
      onClose={onClose}
      withinPortal={false}
      position="bottom-end"
      width="19rem"
      closeOnItemClick={false}
    >
      <Menu.Label>{t('desk.wall.show')}</Menu.Label>
      <Menu.RadioGroup
        value={isQuestionUp(stage) ? '' : stage.mode}
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
    </FloatMenu>
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
