import { useEffect } from 'react'
import { useClient } from '../client/index.ts'
import { useTranslate } from '../ui/i18n.ts'
import { Notices } from '../ui/Notices.tsx'
import { Theme } from '../ui/Theme.tsx'
import { useHotkeys } from './actions/useHotkeys.ts'
import { OwnDialogs } from './frame/OwnDialogs.tsx'
import { WorkshopScreen } from './frame/WorkshopScreen.tsx'
import { StartScreen } from './start/StartScreen.tsx'

/** The desk: the start screen, or the workshop that is open. */
export function App() {
  const preferences = useClient(client => client.preferences)
  const isOpen = useClient(client => client.state !== null)
  useHotkeys()
  useWindowTitle()
  return (
    <Theme preferences={preferences}>
      {isOpen ? <WorkshopScreen /> : <StartScreen />}
      <OwnDialogs />
      <Notices />
    </Theme>
  )
}

/** Names the tab after the workshop, and says there when something is not on disk. */
function useWindowTitle(): void {
  const t = useTranslate()
  const title = useClient(({ state }) => state?.details.title)
  const isHeld = useClient(({ pending }) => pending.some(({ status }) => status === 'held'))
  useEffect(() => {
    const name = title === undefined ? t('desk.appName') : t('desk.windowTitle', { title })
    document.title = isHeld ? t('desk.windowTitleNotSaved', { name }) : name
  }, [title, isHeld, t])
}
