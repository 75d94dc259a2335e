import { useEffect, useState } from 'react'
import { ActionsTab } from '../actions/ActionsTab.tsx'
import { Introduce } from '../join/Introduce.tsx'
import { NowTab } from '../now/NowTab.tsx'
import { useSession } from '../session/useSession.ts'
import { StepsTab } from '../steps/StepsTab.tsx'
import { t } from '../words/t.ts'
import { Dock } from './Dock.tsx'
import styles from './Room.module.css'

export function Room() {
  const tab = useSession(state => state.view.tab)
  const lookStepId = useSession(state => state.view.lookStepId)
  const title = useSession(state => state.shared?.title ?? '')
  const summons = useSession(state => state.shared?.summons)
  const [isNaming, setNaming] = useState(false)
  useEffect(() => {
    document.title = t('pageTitle', { page: t(`tabs.${tab}`), title })
  }, [tab, title])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part of the page begins at its top, and that is where a summons stands.
  useEffect(() => {
    // Newer browsers give a promise back, which an effect must not.
    window.scrollTo(0, 0)
  }, [tab, lookStepId, isNaming, summons])

  if (isNaming) return <Introduce onClose={() => setNaming(false)} />
  return (
    <div className={styles.room}>
      {tab === 'now' && <NowTab onChangeName={() => setNaming(true)} />}
      {tab === 'steps' && <StepsTab />}
      {tab === 'actions' && <ActionsTab />}
      <Dock />
    </div>
  )
}
