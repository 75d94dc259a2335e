import { useTranslate } from '../../ui/i18n.ts'
import fit from '../frame/fit.module.css'
import { type Setting, useFit } from '../frame/useFit.ts'
import styles from './Questions.module.css'

const settings: readonly Setting[] = [
  { columns: 1, size: 1.6 },
  { columns: 1, size: 1.4 },
  { columns: 1, size: 1.25 },
  { columns: 1, size: 1.1 },
  { columns: 1, size: 1 },
]

/** What to ask the room while nothing has been said yet in this step. */
export function Questions({ questions }: { readonly questions: readonly string[] }) {
  const t = useTranslate()
  const [list] = useFit(settings, questions.length, questions)
  return (
    <section className={styles.questions}>
      <h2 className={styles.title}>{t('wall.focus.questions')}</h2>
      <ul ref={list} className={fit.list}>
        {questions.map(question => (
          <li key={question} className={styles.question}>
            {question}
          </li>
        ))}
      </ul>
    </section>
  )
}
