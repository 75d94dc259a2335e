import { IconFileText } from '@tabler/icons-react'
import { useClient } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { RoomButton } from '../room/RoomButton.tsx'
import { useIsOwnDesk } from '../room/useRoom.ts'
import { ActionButton } from './ActionButton.tsx'
import { Headline } from './Headline.tsx'
import { MainMenu } from './MainMenu.tsx'
import classes from './TopBar.module.css'
import { WalkControls } from './WalkControls.tsx'
import { WallMenu } from './WallMenu.tsx'

/** Which workshop, where the walk stands, and what goes out of the desk: to the wall and to paper. */
export function TopBar() {
  const t = useTranslate()
  const room = useClient(client => client.room.kind)
  const isOwnDesk = useIsOwnDesk()
  return (
    <header className={classes.bar} data-room={room}>
      <Headline />
      <WalkControls />
      <div className={classes.tools}>
        <RoomButton />
        {isOwnDesk && <WallMenu />}
        <ActionButton
          id="file.exportMinutes"
          look="strong"
          icon={IconFileText}
          name={t('desk.action.exportMinutes')}
        >
          {t('desk.bar.minutes')}
        </ActionButton>
        <MainMenu />
      </div>
    </header>
  )
}
