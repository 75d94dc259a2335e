import { type FormEvent, useLayoutEffect, useRef, useState } from 'react'
import type { PhoneShared, PhoneStep } from '../../../shared/protocol/room.ts'
import { maxEntryText } from '../../../shared/workshop/entryFields.ts'
import { newId } from '../../client/ids.ts'
import { emptyDraft, goalOf, typed } from '../session/draft.ts'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Composer.module.css'
import { GoalChoice } from './GoalChoice.tsx'
import { KindChoice } from './KindChoice.tsx'
import { RuleLine } from './RuleLine.tsx'
import { SentLine } from './SentLine.tsx'

/** One field, five kinds, send. What is typed stays in storage until it is sent or taken away. */
export function Composer({ step, shared }: { step: PhoneStep; shared: PhoneShared }) {
  const session = useActs()
  const draft = useSession(state => state.draft)
  const field = useRef<HTMLTextAreaElement>(null)
  const [sentId, setSentId] = useState<string | null>(null)
  const stepId = goalOf(draft, shared, step.id)
  const isClosed = shared.steps.find(({ id }) => id === stepId)?.isDone !== false
  const isEmpty = draft.text.trim() === ''
  const tooLong = draft.text.trim().length - maxEntryText
  useGrowing(field, draft.text)

  if (isClosed && isEmpty) return <p className="hint">{t('step.closed')}</p>

  const send = (event: FormEvent) => {
    event.preventDefault()
    if (isEmpty || tooLong > 0 || isClosed || stepId === null) {
      field.current?.focus()
      return
    }
    const entryId = newId()
    session.send({
      type: 'addEntry',
      entryId,
      kind: draft.kind,
      text: draft.text.trim(),
      stepId,
      rule: shared.rule,
    })
    session.setDraft({ ...emptyDraft, kind: draft.kind })
    setSentId(entryId)
  }
  return (
    <form className={styles.composer} onSubmit={send} aria-label={t('write.title')}>
      <KindChoice kind={draft.kind} onPick={kind => session.setDraft({ ...draft, kind })} />
      <textarea
        id="field"
        ref={field}
        className={`field ${styles.text}`}
        rows={2}
        value={draft.text}
        placeholder={t(`write.prompt.${draft.kind}`)}
        aria-label={t('write.text')}
        aria-describedby="rule sharing"
        onChange={event => session.setDraft(typed(draft, event.target.value, step.id))}
      />
      {tooLong > 0 && (
        <p className="warn" role="alert">
          {t('write.tooLong', { count: tooLong })}
        </p>
      )}
      <RuleLine shared={shared} step={step} />
      {!isEmpty && (
        <GoalChoice
          draft={draft}
          step={step}
          shared={shared}
          goal={stepId}
          onPick={goalId => session.setDraft({ ...draft, goalId })}
        />
      )}
      {isClosed ? (
        <p className="warn">{t('step.closed')}</p>
      ) : (
        <button
          type="submit"
          className={`primary ${styles.send}`}
          aria-disabled={isEmpty || tooLong > 0}
          // Keeps the keyboard up for the next one.
          onMouseDown={event => event.preventDefault()}
        >
          {t(`write.send.${draft.kind}`)}
        </button>
      )}
      <SentLine entryId={sentId} />
    </form>
  )
}

/** The field is as high as its text. */
function useGrowing(field: { current: HTMLTextAreaElement | null }, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what makes it grow.
  useLayoutEffect(() => {
    const element = field.current
    if (element === null) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`
  }, [text, field])
}
