import { Component, type ReactNode } from 'react'
import { t } from '../words/t.ts'
import styles from './Plain.module.css'

/** A mistake of ours must not look like a dead phone: what was typed is in storage, and one tap goes on. */
export class Broken extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }
  static getDerivedStateFromError() {
    return { isBroken: true }
  }
  override render() {
    if (!this.state.isBroken) return this.props.children
    return (
      <main className={styles.page}>
        <h1 className={styles.title}>{t('broken.title')}</h1>
        <p>{t('broken.lead')}</p>
        <button type="button" className="primary" onClick={() => location.reload()}>
          {t('ended.reload')}
        </button>
      </main>
    )
  }
}
