import type { CSSProperties } from 'react'
import { type EntryKind, entryKinds } from '../../../shared/workshop/entryFields.ts'
import { kindLook } from '../../ui/kinds.ts'
import { t } from '../words/t.ts'
import styles from './KindChoice.module.css'

/** Five targets in one row; a group of radio buttons for keyboard and screen reader. */
export function KindChoice({ kind, onPick }: { kind: EntryKind; onPick: (kind: EntryKind) => void }) {
  return (
    <fieldset className={styles.kinds}>
      <legend className="visuallyHidden">{t('write.kinds')}</legend>
      {entryKinds.map(one => {
        const { icon: Icon, colour } = kindLook[one]
        return (
          <label key={one} className={styles.kind} style={{ '--kind': colour } as CSSProperties}>
            <input type="radio" name="kind" checked={one === kind} onChange={() => onPick(one)} />
            <span className={styles.face}>
              <Icon aria-hidden size="1.35rem" stroke={1.8} />
              {t(`kind.${one}`)}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
