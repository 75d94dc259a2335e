import { useEffect } from 'react'
import { useClient, useNow } from '../client/index.ts'
import { changeLanguage, useTranslate } from '../ui/i18n.ts'
import { FocusView } from './focus/FocusView.tsx'
import { Marks } from './frame/Marks.tsx'
import { useAwake } from './frame/useAwake.ts'
import { useFullScreenKey } from './frame/useFullScreenKey.ts'
import { OverviewView } from './overview/OverviewView.tsx'
import { InviteView } from './room/InviteView.tsx'
import { QuestionView } from './room/QuestionView.tsx'
import { type MarkLength, RoomMark } from './room/RoomMark.tsx'
import { VoteView } from './room/VoteView.tsx'
import { BlankView } from './rooms/BlankView.tsx'
import { OpeningView } from './rooms/OpeningView.tsx'
import { SummaryView } from './rooms/SummaryView.tsx'
import { WaitingView } from './rooms/WaitingView.tsx'
import { type Scene, sceneOf } from './scene/scene.ts'
import { type Picture, useHeld } from './scene/useHeld.ts'

/** The projector's page: follows the desk, takes no input of its own. */
export function Wall() {
  const t = useTranslate()
  const client = useClient(all => all)
  const now = useNow(1000)
  const picture = useHeld(sceneOf(client), client.stage.isFrozen, now)
  const { language, isMotionReduced } = client.preferences
  const isLost = client.connection === 'lost'
  const isMarked = picture.isHeld || isLost
  const length = client.room.kind === 'on' ? markLength(picture.scene) : null
  // Beside a second mark there is no room for the address.
  const mark = length === 'whole' && isMarked ? 'brief' : length
  const isRoomMarked = mark !== null && mark !== 'handsAndPause'
  const theme = picture.scene.kind === 'blank' ? 'dark' : client.stage.theme
  useAwake()
  useFullScreenKey()
  useEffect(() => {
    const { documentElement } = document
    documentElement.dataset.theme = theme
    documentElement.dataset.motion = isMotionReduced ? 'reduced' : 'full'
    documentElement.dataset.marked = String(isMarked)
    documentElement.dataset.room = isRoomMarked ? 'on' : 'off'
    documentElement.lang = language
    changeLanguage(language)
    document.title = t('wall.title')
  }, [theme, isMotionReduced, isMarked, isRoomMarked, language, t])
  return (
    <>
      <Shown picture={picture} />
      <Marks heldAt={picture.isHeld ? picture.now : null} isLost={isLost}>
        {mark !== null && <RoomMark length={mark} />}
      </Marks>
    </>
  )
}

/** Null: the mark of the room is not for this scene. */
function markLength({ kind }: Scene): MarkLength | null {
  switch (kind) {
    case 'connecting':
    case 'noWorkshop':
    case 'blank':
      return null
    case 'invite':
      return 'handsAndPause'
    case 'overview':
      return 'brief'
    case 'opening':
    case 'focus':
    case 'summary':
    case 'vote':
    case 'question':
      return 'whole'
    default:
      return kind satisfies never
  }
}

function Shown({ picture: { scene, now } }: { readonly picture: Picture }) {
  switch (scene.kind) {
    case 'connecting':
      return <WaitingView message="wall.connecting" />
    case 'noWorkshop':
      return <WaitingView message="wall.noWorkshop" />
    case 'blank':
      return <BlankView />
    case 'opening':
      return <OpeningView state={scene.state} />
    case 'focus':
      return <FocusView state={scene.state} step={scene.step} pointer={scene.pointer} now={now} />
    case 'overview':
      return <OverviewView state={scene.state} pointer={scene.pointer} now={now} />
    case 'summary':
      return <SummaryView state={scene.state} />
    case 'invite':
      return <InviteView state={scene.state} />
    case 'vote':
      return <VoteView vote={scene.vote} />
    case 'question':
      return <QuestionView state={scene.state} entry={scene.entry} />
    default:
      return scene satisfies never
  }
}
