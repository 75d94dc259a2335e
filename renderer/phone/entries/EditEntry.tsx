import type { FormEvent } from 'react'
import { maxEntryText } from '../../../shared/workshop/entryFields.ts'
import { focusAtOnce, focusOn } from '../frame/focusOn.ts'
import type { Edit } from '../session/draft.ts'
import { changeWaiting } from '../session/outbox.ts'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Entries.module.css'
import type { MyLine } from './mine.ts'

/** A change that was begun stays through reload and sleep until it is saved or given up. */
export function EditEntry({ line, edit }: { line: MyLine; edit: Edit }) {
  const session = useActs()
  const isMuted = useSession(state => state.own?.isMuted === true)
  const { entryId, status, inRoom } = line
  const canSave = status.kind === 'waiting' || (status.kind === 'sent' && inRoom?.canChange === true)
  const text = edit.text.trim()

  const close = () => {
    session.setEdit(entryId, null)
    focusOn(entryId)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!canSave || text === '') return
    if (status.kind === 'waiting')
      session.setOutbox(changeWaiting(session.store.getState().outbox, status.messageId, text))
    else if (inRoom && text !== line.text)
      session.send({
        type: 'editEntry',
        entryId,
        basedOn: edit.basedOn < 0 ? inRoom.revision : edit.basedOn,
        text,
      })
    close()
  }
  return (
    <form className={styles.edit} onSubmit={save}>
      <textarea
        ref={focusAtOnce}
        className="field"
        rows={4}
        value={edit.text}
        maxLength={maxEntryText}
        aria-label={t('mine.newText')}
        onChange={event => session.setEdit(entryId, { ...edit, text: event.target.value })}
      />
      {!canSave && inRoom && !inRoom.canChange && (
        <p className="warn">{t(isMuted ? 'write.muted' : 'mine.editClosed')}</p>
      )}
      <div className="row">
        <button type="submit" className="primary" disabled={!canSave || text === ''}>
          {t('mine.save')}
        </button>
        <button type="button" onClick={close}>
          {t('mine.cancel')}
        </button>
      </div>
    </form>
  )
}
