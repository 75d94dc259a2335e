import { Notifications } from '@mantine/notifications'
import { useClient } from '../client/index.ts'
import { Theme } from '../ui/Theme.tsx'
import { WorkshopScreen } from './frame/WorkshopScreen.tsx'
import { StartScreen } from './start/StartScreen.tsx'

/** The desk: the start screen, or the workshop that is open. */
export function App() {
  const preferences = useClient(client => client.preferences)
  const isOpen = useClient(client => client.state !== null)
  return (
    <Theme preferences={preferences}>
      <Notifications position="bottom-left" limit={3} />
      {isOpen ? <WorkshopScreen /> : <StartScreen />}
    </Theme>
  )
}
