import { unsent } from '../session/outbox.ts'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import { closingSentence } from './closingSentence.ts'
import styles from './Plain.module.css'
import { useFocusAtFirst } from './useFocusAtFirst.ts'

/** The connection ended for a reason: what happened, what is safe, and the way on. */
export function Ended() {
  const session = useActs()
  const ending = useSession(state => state.ending)
  const outbox = useSession(state => state.outbox)
  const draft = useSession(state => state.draft)
  const edits = useSession(state => state.edits)
  const title = useFocusAtFirst()
  if (ending === null) return null
  const kept = unsent(outbox).flatMap(({ message }) => ('text' in message ? [message] : []))
  const begun = [draft, ...Object.values(edits)].filter(({ text }) => text.trim() !== '')
  const { heading, button, isReload } = wayOn(ending.reason)
  return (
    <main className={styles.page}>
      <p className={styles.brand}>{t('appName')}</p>
      <h1 className={styles.title} tabIndex={-1} ref={title}>
        {heading}
      </h1>
      <p>{closingSentence(ending)}</p>
      {ending.until !== null && <p className="hint">{t('ended.byItself')}</p>}
      <button
        type="button"
        className="primary"
        onClick={() => (isReload ? location.reload() : session.retry())}
      >
        {button}
      </button>
      {kept.length > 0 && (
        <section className={styles.kept} aria-labelledby="kept">
          <h2 id="kept">{t('ended.kept')}</h2>
          {kept.map(({ id, text }) => (
            <p key={id} className={styles.text}>
              {text}
            </p>
          ))}
        </section>
      )}
      {begun.length > 0 && (
        <section className={styles.kept} aria-labelledby="draft">
          <h2 id="draft">{t('ended.draft')}</h2>
          {begun.map(({ text }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing is done with them but read.
            <p key={place} className={styles.text}>
              {text}
            </p>
          ))}
        </section>
      )}
    </main>
  )
}

function wayOn(reason: string): { heading: string; button: string; isReload: boolean } {
  const again = { button: t('ended.tryAgain'), isReload: false }
  switch (reason) {
    case 'removed':
      return { heading: t('ended.removed'), button: t('ended.joinAgain'), isReload: false }
    case 'replaced':
      return { heading: t('ended.replaced'), button: t('ended.here'), isReload: false }
    case 'roomClosed':
      return { heading: t('ended.roomClosed'), ...again }
    case 'roomFull':
      return { heading: t('ended.roomFull'), ...again }
    case 'protocolMismatch':
      return { heading: t('ended.protocolMismatch'), button: t('ended.reload'), isReload: true }
    case 'badOrigin':
      return { heading: t('ended.badOrigin'), ...again }
    default:
      return { heading: t('ended.failed'), ...again }
  }
}
