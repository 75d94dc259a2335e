import { useMemo } from 'react'
import type { PhoneShared, PhoneStep } from '../../../shared/protocol/room.ts'
import { useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Entries.module.css'
import { MyEntry } from './MyEntry.tsx'
import { type MyLine, myLines } from './mine.ts'

const isOnItsWay = ({ status }: MyLine) => status.kind === 'waiting' || status.kind === 'sending'

/** Mine in this step; what is not sent yet is here whatever step it is for. @param step null: all of mine. */
export function MineList({ step, shared }: { step: PhoneStep | null; shared: PhoneShared }) {
  const own = useSession(state => state.own)
  const outbox = useSession(state => state.outbox)
  const edits = useSession(state => state.edits)
  const lines = useMemo(() => myLines(own, outbox), [own, outbox])
  const shown = lines.filter(
    line => step === null || line.stepId === step.id || isOnItsWay(line) || line.entryId in edits,
  )
  const inSight = useMemo(() => new Set(shared.entries.map(({ id }) => id)), [shared.entries])
  return (
    <section className={styles.section} aria-labelledby="mine">
      <h2 id="mine" tabIndex={-1}>
        {t(step === null ? 'mine.all' : 'mine.title')}
      </h2>
      {shown.length === 0 ? (
        <p className="hint">{t('mine.none')}</p>
      ) : (
        <ul className={styles.list}>
          {shown.map(line => {
            const of = shared.steps.find(({ id }) => id === line.stepId) ?? null
            const isHidden =
              of?.sharing === 'collecting' && line.inRoom !== null && !inSight.has(line.entryId)
            return (
              <MyEntry
                key={line.entryId}
                line={line}
                of={of}
                isElsewhere={line.stepId !== step?.id}
                isHidden={isHidden}
              />
            )
          })}
        </ul>
      )}
    </section>
  )
}
