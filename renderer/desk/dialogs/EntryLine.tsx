import type { Entry } from '../../../shared/workshop/state.ts'
import { kindLook } from '../../ui/kinds.ts'
import styles from './EntryLine.module.css'

/** An entry in one line: icon, label, text; the same in every dialog. */
export function EntryLine({ entry }: { readonly entry: Entry }) {
  const { icon: Icon, colour } = kindLook[entry.kind]
  return (
    <span className={styles.line}>
      <span className={styles.label} style={{ color: colour }}>
        <Icon size={14} stroke={2} aria-hidden />
        {entry.label}
      </span>{' '}
      <span className={styles.text}>{entry.text}</span>
    </span>
  )
}
