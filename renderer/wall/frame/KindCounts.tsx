import { entryKinds } from '../../../shared/workshop/entryFields.ts'
import type { KindCounts as Counts } from '../../../shared/workshop/selectors.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { kindLook } from '../../ui/kinds.ts'
import styles from './KindCounts.module.css'

/** How many of each kind; kinds nobody has used are left out. */
export function KindCounts({ counts }: { readonly counts: Counts }) {
  const t = useTranslate()
  return (
    <ul className={styles.counts}>
      {entryKinds.map(kind => {
        if (counts[kind] === 0) return null
        const { icon: Icon, colour } = kindLook[kind]
        return (
          <li key={kind} className={styles.count} style={{ color: colour }}>
            <Icon aria-hidden />
            <span aria-hidden>{counts[kind]}</span>
            <span className="visuallyHidden">{t(`board.count.${kind}`, { count: counts[kind] })}</span>
          </li>
        )
      })}
    </ul>
  )
}
