import { type FormEvent, useState } from 'react'
import { linkTo, readAddress } from '../session/moving.ts'
import { useActs } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Dock.module.css'

/** The way on when the laptop came back under another address: what was written goes along. */
export function NewAddress() {
  const session = useActs()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const go = (event: FormEvent) => {
    event.preventDefault()
    const address = readAddress(typed)
    setWrong(address === null)
    if (address !== null) location.assign(linkTo(address, session.store.getState()))
  }
  return (
    <details className={styles.moved}>
      <summary>{t('bar.moved')}</summary>
      <form onSubmit={go} noValidate>
        <label htmlFor="address">{t('bar.address')}</label>
        <input
          id="address"
          className="field"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          value={typed}
          aria-invalid={isWrong}
          aria-describedby="addressHint"
          onChange={event => setTyped(event.target.value)}
        />
        <p id="addressHint">{t(isWrong ? 'bar.noAddress' : 'bar.addressHint')}</p>
        <button type="submit">{t('bar.go')}</button>
      </form>
    </details>
  )
}
