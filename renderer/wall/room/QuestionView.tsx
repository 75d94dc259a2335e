import { type CSSProperties, useMemo } from 'react'
import { authorNameOf, findActor } from '../../../shared/workshop/selectors.ts'
import type { Entry, WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { kindLook } from '../../ui/kinds.ts'
import { useDegree } from '../frame/useDegree.ts'
import styles from './QuestionView.module.css'
import { questionSettings } from './questionSettings.ts'

/** One question, put to everybody; with its answer as soon as there is one. */
export function QuestionView({ state, entry }: { readonly state: WorkshopState; readonly entry: Entry }) {
  const t = useTranslate()
  const { icon: Icon } = kindLook.question
  const { steps } = state.process
  const at = steps.findIndex(({ id }) => id === entry.stepId)
  const lane = entry.laneId === null ? undefined : findActor(state, entry.laneId)?.shortName
  const asker = entry.fields.askedBy || authorNameOf(state, entry)
  const answer = entry.fields.answer ?? ''
  const settings = useMemo(() => questionSettings(entry.text, answer), [entry.text, answer])
  const [room, degree] = useDegree<HTMLDivElement>(settings.length - 1, settings)
  const setting = settings[degree]
  const lines = { '--question-lines': setting?.question, '--answer-lines': setting?.answer }
  const facts = [
    t('wall.question.step', { number: at + 1, name: steps[at]?.shortName ?? '' }),
    ...(lane === undefined ? [] : [lane]),
    ...(asker === '' ? [] : [t('wall.question.asked', { who: asker })]),
    ...(entry.fields.forWhom ? [t('wall.question.forWhom', { who: entry.fields.forWhom })] : []),
  ]
  return (
    <main className={styles.view} data-size={setting?.size} style={lines as CSSProperties}>
      <div className={styles.room} ref={room}>
        <p className={styles.label}>
          <Icon aria-hidden />
          {t('wall.question.heading', { label: entry.label })}
        </p>
        <h1 className={styles.text}>{entry.text}</h1>
        {answer !== '' && (
          <section className={styles.answer}>
            <h2 className={styles.word}>{t('wall.question.answer')}</h2>
            <p className={styles.answerText}>{answer}</p>
          </section>
        )}
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </div>
    </main>
  )
}
