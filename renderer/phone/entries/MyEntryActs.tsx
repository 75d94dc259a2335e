import { useState } from 'react'
import { focusAtOnce, focusOn } from '../frame/focusOn.ts'
import { without } from '../session/outbox.ts'
import { useActs } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Entries.module.css'
import type { MyLine } from './mine.ts'

/** Change or withdraw, while the step is open. What never left this phone goes back into the field instead. */
export function MyEntryActs({ line }: { line: MyLine }) {
  const session = useActs()
  const [isAsking, setAsking] = useState(false)
  const { entryId, status, inRoom, text } = line
  const canTouch = status.kind === 'waiting' || (status.kind === 'sent' && inRoom?.canChange === true)
  if (!canTouch) return null

  const change = () => {
    const { kind, stepId } = line
    session.setEdit(entryId, { text, basedOn: inRoom?.revision ?? -1, kind, stepId })
  }
  const withdraw = () => {
    if (status.kind === 'waiting')
      session.setOutbox(without(session.store.getState().outbox, status.messageId))
    else session.send({ type: 'withdrawEntry', entryId })
    focusOn('mine')
  }
  if (isAsking)
    return (
      <fieldset className={styles.asking}>
        <legend>{t('mine.reallyWithdraw')}</legend>
        <button ref={focusAtOnce} type="button" onClick={withdraw}>
          {t('mine.yesWithdraw')}
        </button>
        <button
          type="button"
          onClick={() => {
            setAsking(false)
            focusOn(entryId)
          }}
        >
          {t('mine.no')}
        </button>
      </fieldset>
    )
  return (
    <div className={styles.acts}>
      <button type="button" className="quiet" onClick={change} aria-label={t('mine.editOf', { text })}>
        {t('mine.edit')}
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => setAsking(true)}
        aria-label={t('mine.withdrawOf', { text })}
      >
        {t('mine.withdraw')}
      </button>
    </div>
  )
}
