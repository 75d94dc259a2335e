import { useState } from 'react'
import type { Stage } from '../../../shared/protocol/contract.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { OverviewTable } from './OverviewTable.tsx'
import styles from './OverviewView.module.css'
import { PointerSpot } from './PointerSpot.tsx'

/** All steps at once: where we are, who has a part in what, how much was said. */
export function OverviewView(props: {
  readonly state: WorkshopState
  readonly pointer: Stage['pointer']
  readonly now: number
}) {
  const { state, pointer, now } = props
  const t = useTranslate()
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  return (
    <main className={styles.view} ref={setFrame}>
      <header className={styles.head}>
        <h1 className={styles.title}>{state.details.title || state.process.title}</h1>
        <p className={styles.legend}>{t('wall.overview.legend')}</p>
      </header>
      <OverviewTable state={state} minute={Math.floor(now / 60_000)} />
      {pointer !== null && frame !== null && <PointerSpot pointer={pointer} frame={frame} />}
    </main>
  )
}
