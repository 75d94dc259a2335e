import { Ended } from './frame/Ended.tsx'
import { Room } from './frame/Room.tsx'
import { AskCode } from './join/AskCode.tsx'
import { Introduce } from './join/Introduce.tsx'
import { Joining } from './join/Joining.tsx'
import { screenOf } from './screen.ts'
import { useSession } from './session/useSession.ts'

export function Phone() {
  const screen = useSession(screenOf)
  switch (screen) {
    case 'askCode':
      return <AskCode />
    case 'joining':
      return <Joining />
    case 'introduce':
      return <Introduce key="first" />
    case 'ended':
      return <Ended />
    case 'room':
      return <Room />
    default:
      return screen satisfies never
  }
}
