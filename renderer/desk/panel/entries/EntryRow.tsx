import { type KeyboardEvent, memo } from 'react'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { kindLook } from '../../../ui/kinds.ts'
import { usePanelText } from '../usePanelText.ts'
import { EntryFacts } from './EntryFacts.tsx'
import styles from './EntryRow.module.css'
import type { EntryActName } from './entryActs.ts'

type Props = {
  readonly entry: Entry
  readonly isChosen: boolean
  readonly isTabStop: boolean
  readonly isHeld: boolean
  /** Without, the row only opens: nothing here can be changed. */
  readonly canWrite: boolean
  readonly on: RowHandlers
}
/** Stable over renders, so that a row is drawn again only when its own entry changes. */
export type RowHandlers = {
  readonly open: (entry: Entry) => void
  readonly choose: (entry: Entry) => void
  readonly key: (event: KeyboardEvent, entry: Entry) => void
  readonly act: (act: EntryActName, entry: Entry) => void
  readonly menu: (entry: Entry, at: HTMLElement) => void
}
export const rowId = (entryId: string): string => `entry-row-${entryId}`

export const EntryRow = memo(function EntryRow({ entry, isChosen, isTabStop, isHeld, canWrite, on }: Props) {
  const text = usePanelText()
  const { icon: Icon, colour } = kindLook[entry.kind]
  return (
    <li
      className={styles.row}
      aria-label={`${entry.label} ${entry.text}`}
      data-chosen={isChosen}
      style={{ '--kind': colour } as React.CSSProperties}
    >
      <button
        type="button"
        id={rowId(entry.id)}
        className={styles.main}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isChosen || undefined}
        aria-keyshortcuts="Enter Delete M X L"
        onClick={() => on.open(entry)}
        onFocus={() => on.choose(entry)}
        onKeyDown={event => on.key(event, entry)}
      >
        <span className={styles.label}>
          <Icon size={14} stroke={2} aria-hidden />
          {entry.label}
        </span>
        <span className={styles.body}>
          <span className={styles.text}>{entry.text}</span>
          <EntryFacts entry={entry} />
          {isHeld && <span className={styles.held}>{text('entries.held')}</span>}
        </span>
      </button>
      {canWrite && (
        <button
          type="button"
          id={`${rowId(entry.id)}-more`}
          className={styles.more}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={text('entries.menu', { label: entry.label })}
          aria-haspopup="menu"
          onClick={event => on.menu(entry, event.currentTarget)}
        >
          ···
        </button>
      )}
    </li>
  )
})
