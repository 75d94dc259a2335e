import { type FormEvent, useEffect, useRef } from 'react'
import { maxEntryText } from '../../../shared/workshop/entryFields.ts'
import type { Edits } from '../session/draft.ts'
import { changeWaiting } from '../session/outbox.ts'
import { useActs } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Entries.module.css'
import type { MyLine } from './mine.ts'

/** A change that was begun stays through reload and sleep until it is saved or given up. */
export function EditEntry({ line, edit }: { line: MyLine; edit: Edits[string] }) {
  const session = useActs()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { entryId, status, inRoom } = line
  const canSave = status.kind === 'waiting' || (status.kind === 'sent' && inRoom?.canChange === true)
  const text = edit.text.trim()

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
    session.setEdit(entryId, null)
  }
  return (
    <form className={styles.edit} onSubmit={save}>
      <textarea
        ref={field}
        className="field"
        rows={4}
        value={edit.text}
        maxLength={maxEntryText}
        aria-label={t('mine.newText')}
        onChange={event => session.setEdit(entryId, { ...edit, text: event.target.value })}
      />
      {!canSave && inRoom && !inRoom.canChange && <p className="warn">{t('mine.editClosed')}</p>}
      <div className="row">
        <button type="submit" className="primary" disabled={!canSave || text === ''}>
          {t('mine.save')}
        </button>
        <button type="button" onClick={() => session.setEdit(entryId, null)}>
          {t('mine.cancel')}
        </button>
      </div>
    </form>
  )
}
