import { type FormEvent, useState } from 'react'
import { closingSentence } from '../frame/closingSentence.ts'
import styles from '../frame/Plain.module.css'
import { useSecondsUntil } from '../frame/useSecondsUntil.ts'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import { codeLength, tidyCode } from './code.ts'
import own from './Join.module.css'

/** The way in for those who could not scan the picture. */
export function AskCode() {
  const session = useActs()
  const ending = useSession(state => state.ending)
  const wait = useSecondsUntil(ending?.until ?? null)
  const [typed, setTyped] = useState('')
  const [slip, setSlip] = useState<'short' | 'misread' | null>(null)
  const trouble = troubleOf(slip, typed) ?? (ending === null ? null : closingSentence(ending))

  const join = (event: FormEvent) => {
    event.preventDefault()
    setSlip(typed.length === codeLength ? null : 'short')
    if (typed.length === codeLength && wait === 0) session.join(typed)
  }
  return (
    <main className={styles.page}>
      <p className={styles.brand}>{t('appName')}</p>
      <h1 className={styles.title}>{t('join.title')}</h1>
      <p id="lead">{t('join.lead')}</p>
      <form className={own.form} onSubmit={join} noValidate>
        <label className={own.label} htmlFor="code">
          {t('join.code')}
        </label>
        <input
          id="code"
          className={`field ${own.code}`}
          value={typed}
          onChange={event => {
            const { code, isMisread } = tidyCode(event.target.value)
            setTyped(code)
            setSlip(isMisread ? 'misread' : null)
          }}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-invalid={trouble !== null}
          aria-describedby="codeTrouble codeHint"
        />
        <p id="codeTrouble" className="warn" role="alert">
          {trouble}
        </p>
        {wait > 0 && <p>{t('join.waitSeconds', { count: wait })}</p>}
        <button type="submit" className="primary" disabled={wait > 0}>
          {t('join.button')}
        </button>
        <p id="codeHint" className="hint">
          {t('join.codeHint')}
        </p>
      </form>
    </main>
  )
}

function troubleOf(slip: 'short' | 'misread' | null, typed: string): string | null {
  switch (slip) {
    case null:
      return null
    case 'short':
      return t('join.codeLength', { count: typed.length })
    case 'misread':
      return t('join.misread')
    default:
      return slip satisfies never
  }
}
