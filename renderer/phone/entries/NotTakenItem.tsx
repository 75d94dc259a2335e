import type { PhoneShared } from '../../../shared/protocol/room.ts'
import { focusOn } from '../frame/focusOn.ts'
import cards from '../now/Cards.module.css'
import type { Edit } from '../session/draft.ts'
import { type OutboxItem, release, without } from '../session/outbox.ts'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'

/** @param edit it never was in the outbox: a change that was being written. */
export function NotTakenItem({ item, edit, shared }: { item: OutboxItem; edit?: Edit; shared: PhoneShared }) {
  const session = useActs()
  const { message, state } = item
  const text = 'text' in message ? message.text : null
  const { kind, stepId } = message.type === 'addEntry' ? message : { kind: edit?.kind, stepId: edit?.stepId }
  const standing = useSession(({ own }) =>
    message.type === 'editEntry' ? own?.entries.find(({ id }) => id === message.entryId) : undefined,
  )
  const step = shared.steps.find(({ id }) => id === (stepId ?? standing?.stepId))
  const drop = () => {
    if (edit) session.setEdit(message.id, null)
    else session.setOutbox(without(session.store.getState().outbox, message.id))
    focusOn('title')
  }

  const putBack = () => {
    const { draft } = session.store.getState()
    const both = [draft.text.trim(), text ?? ''].filter(part => part !== '').join('\n\n')
    session.setDraft({
      ...draft,
      text: both,
      kind: kind ?? standing?.kind ?? draft.kind,
      stepId: draft.stepId ?? stepId ?? null,
    })
    drop()
    focusOn('field')
  }
  const sendMine = () => {
    if (message.type !== 'editEntry' || !standing) return
    session.send({ ...message, basedOn: standing.revision })
    drop()
  }
  const current = state.kind === 'refused' ? state.current : null
  return (
    <section className={cards.card} data-tone="trouble">
      <h2>
        {t('refused.title')}
        {step && ` · ${t('step.short', { number: step.number })}`}
      </h2>
      <p>{reasonOf(item)}</p>
      {text !== null && (
        <div className={cards.quote}>
          <p className="hint">{t('refused.yours')}</p>
          <p className={cards.text}>{text}</p>
        </div>
      )}
      {current !== null && (
        <div className={cards.quote}>
          <p className="hint">{t('refused.theirs')}</p>
          <p className={cards.text}>{current}</p>
        </div>
      )}
      <div className="row">
        {state.kind === 'held' && message.type === 'addEntry' && (
          <button
            type="button"
            className="primary"
            onClick={() => session.setOutbox(release(session.store.getState().outbox, message.id))}
          >
            {t('refused.send')}
          </button>
        )}
        {current !== null && standing?.canChange && (
          <button type="button" className="primary" onClick={sendMine}>
            {t('refused.sendMine')}
          </button>
        )}
        {text !== null && current === null && (
          <button type="button" onClick={putBack}>
            {t('refused.putBack')}
          </button>
        )}
        <button type="button" onClick={drop}>
          {t(current !== null ? 'refused.keepTheirs' : text === null ? 'step.understood' : 'refused.drop')}
        </button>
      </div>
    </section>
  )
}

function reasonOf({ message, state }: OutboxItem): string {
  if (state.kind === 'held') return t('refused.held')
  const said = state.kind === 'refused' && state.message !== '' ? state.message : t('refused.unknown')
  return message.type === 'castVote' ? `${t('refused.ofVote')} ${said}` : said
}
