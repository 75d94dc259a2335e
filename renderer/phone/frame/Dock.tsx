import { IconChecklist, IconHandStop, IconListNumbers, IconPencil } from '@tabler/icons-react'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Dock.module.css'
import { handOf } from './hand.ts'
import { StateBar } from './StateBar.tsx'
import { useDockHeight } from './useDockHeight.ts'
import { VoteLine } from './VoteLine.tsx'

const tabs = [
  { tab: 'now', Icon: IconPencil },
  { tab: 'steps', Icon: IconListNumbers },
  { tab: 'actions', Icon: IconChecklist },
] as const

/** At the thumb: what is not sent, the three parts of the page, and the hand. */
export function Dock() {
  const session = useActs()
  const open = useSession(state => state.view.tab)
  const isUp = useSession(handOf)
  const dock = useDockHeight()
  return (
    <footer ref={dock} className={styles.dock}>
      <VoteLine />
      <StateBar />
      <nav className={styles.tabs} aria-label={t('tabs.name')}>
        {tabs.map(({ tab, Icon }) => (
          <button
            key={tab}
            type="button"
            className={styles.tab}
            aria-current={open === tab ? 'page' : undefined}
            onClick={() =>
              session.setView({
                tab,
                lookStepId: tab === 'now' && open === 'now' ? null : session.store.getState().view.lookStepId,
              })
            }
          >
            <Icon aria-hidden size="1.5rem" stroke={1.8} />
            <span>{t(`tabs.${tab}`)}</span>
          </button>
        ))}
        <button
          type="button"
          className={styles.tab}
          data-up={isUp || undefined}
          onClick={() => session.send({ type: 'raiseHand', isRaised: !isUp })}
        >
          <IconHandStop aria-hidden size="1.5rem" stroke={1.8} />
          <span>{t(isUp ? 'tabs.lower' : 'tabs.raise')}</span>
        </button>
        <span className="visuallyHidden" role="status">
          {isUp ? t('tabs.handUp') : ''}
        </span>
      </nav>
    </footer>
  )
}
