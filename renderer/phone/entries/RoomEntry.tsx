import type { CSSProperties } from 'react'
import type { PhoneEntry } from '../../../shared/protocol/room.ts'
import { kindLook } from '../../ui/kinds.ts'
import { t } from '../words/t.ts'
import styles from './Entries.module.css'

export function RoomEntry({ entry }: { entry: PhoneEntry }) {
  const { icon: Icon, colour } = kindLook[entry.kind] ?? kindLook.note
  const from = [entry.author, entry.laneName].filter(part => part !== '').join(', ')
  return (
    <li className={styles.entry} style={{ '--kind': colour } as CSSProperties}>
      <p className={styles.meta}>
        <span className={styles.kind}>
          <Icon aria-hidden size="1.05rem" stroke={2} />
          {t('kindLabel', { kind: t(`kind.${entry.kind}`), label: entry.label })}
        </span>
        <span className={styles.state}>{from}</span>
      </p>
      <p className={styles.text}>{entry.text}</p>
      {entry.answer !== '' && <p className={styles.text}>{t('room.answer', { text: entry.answer })}</p>}
    </li>
  )
}
