import { useLayoutEffect, useState } from 'react'
import { Board, TableView } from '../../swimlane/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { useDesk } from '../deskStore.ts'
import { Dialogs } from '../dialogs/Dialogs.tsx'
import { startCapture } from '../panel/capture/captureStore.ts'
import { Panel } from '../panel/Panel.tsx'
import { RoomDialogs } from '../room/RoomDialogs.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TopBar } from './TopBar.tsx'
import { TroubleBanner } from './TroubleBanner.tsx'
import classes from './WorkshopScreen.module.css'

/**
 * A workshop at the desk: bar, trouble if there is any, board or table, the panel of the step, status line. At first, and
 * never painted, only their places: in them the board finds out its size.
 */
export function WorkshopScreen() {
  const t = useTranslate()
  const layout = useDesk(desk => desk.layout)
  const hasPlaces = useIsMounted()
  return (
    <div className={classes.screen}>
      {hasPlaces && (
        <>
          <Skips />
          <TopBar />
          <div className={classes.trouble}>
            <TroubleBanner />
          </div>
        </>
      )}
      <main id="board" tabIndex={-1} aria-label={t(`desk.layout.${layout}`)} className={classes.middle}>
        {layout === 'board' ? <Board /> : <TableView />}
      </main>
      {hasPlaces && (
        <>
          <aside id="panel" tabIndex={-1} aria-label={t('desk.panelRegion')} className={classes.panel}>
            <Panel />
          </aside>
          <StatusLine />
          <Dialogs />
          <RoomDialogs />
        </>
      )}
    </div>
  )
}

function Skips() {
  const t = useTranslate()
  return (
    <nav className={classes.skips} aria-label={t('desk.skip.region')}>
      <button type="button" className={classes.skip} onClick={() => startCapture()}>
        {t('desk.skip.capture')}
      </button>
      <button type="button" className={classes.skip} onClick={() => focusOn('board')}>
        {t('desk.skip.board')}
      </button>
      <button type="button" className={classes.skip} onClick={() => focusOn('panel')}>
        {t('desk.skip.panel')}
      </button>
    </nav>
  )
}

/** False in the first commit, true in the next, before anything is painted. */
function useIsMounted(): boolean {
  const [isMounted, setMounted] = useState(false)
  useLayoutEffect(() => setMounted(true), [])
  return isMounted
}

const focusOn = (id: string): void => document.getElementById(id)?.focus()
