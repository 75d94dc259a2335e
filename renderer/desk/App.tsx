import { useEffect, useState } from 'react'
import { useClient } from '../client/index.ts'
import { useTranslate } from '../ui/i18n.ts'
import { late, loadLate, whenMissing } from '../ui/late.tsx'
import { Notices } from '../ui/Notices.tsx'
import { Theme } from '../ui/Theme.tsx'
import { useIsIdle } from '../ui/useIsIdle.ts'
import { useHotkeys } from './actions/useHotkeys.ts'
import { closeDialog } from './deskStore.ts'
import { OwnDialogs } from './frame/OwnDialogs.tsx'
import { useMovedFile } from './frame/useMovedFile.ts'
import { WorkshopScreen } from './frame/WorkshopScreen.tsx'
import { NoWorkshop } from './room/NoWorkshop.tsx'
import { useIsOwnDesk } from './room/useRoom.ts'

/** Most often a workshop is open already: then its parts are needed later. */
const StartScreen = late(async () => ({ default: (await import('./start/StartScreen.tsx')).StartScreen }))

const HintLayer = late(() => import('../ui/float/HintLayer.tsx'))

/** The desk: the start screen, or the workshop that is open. */
export function App() {
  const preferences = useClient(client => client.preferences)
  const isOpen = useClient(client => client.state !== null)
  const isKnown = useIsKnown()
  useHotkeys()
  useWindowTitle()
  useMovedFile()
  useEffect(() => whenMissing(closeDialog), [])
  return (
    <Theme preferences={preferences}>
      {isOpen ? <WorkshopScreen /> : isKnown && <Closed />}
      <OwnDialogs />
      <Notices />
      <LateParts />
    </Theme>
  )
}

/** What no first picture needs, once the page has nothing better to do. */
function LateParts() {
  const isIdle = useIsIdle()
  const [areThere, setThere] = useState(false)
  useEffect(() => {
    if (isIdle) void loadLate().then(setThere)
  }, [isIdle])
  // Nobody asked for them, so nobody is told where they cannot be had.
  return areThere && <HintLayer />
}

/** No workshop is open: the start screen, on a second laptop nothing to press. */
function Closed() {
  const isOwnDesk = useIsOwnDesk()
  if (!isOwnDesk) return <NoWorkshop />
  return <StartScreen />
}

/** A host answers at once, so nothing is drawn before it has; one that does not is what the start screen then says. */
const answersWithinMs = 700
function useIsKnown(): boolean {
  const hasAnswered = useClient(client => client.welcome !== null)
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (hasAnswered) return
    const timer = setTimeout(() => setLate(true), answersWithinMs)
    return () => clearTimeout(timer)
  }, [hasAnswered])
  return hasAnswered || isLate
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
