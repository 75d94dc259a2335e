import type { Entry } from '../../../../shared/workshop/state.ts'
import { EntryLine } from '../../dialogs/EntryLine.tsx'
import { useRoomText } from '../useRoomText.ts'
import styles from './NewVoteDialog.module.css'

type Props = {
  readonly number: number
  readonly entries: readonly Entry[]
  readonly picked: ReadonlySet<string>
  readonly onPick: (picked: ReadonlySet<string>) => void
}

/** The entries of the step, to be voted on as they stand. */
export function EntryChoices({ number, entries, picked, onPick }: Props) {
  const text = useRoomText()
  const turn = (id: string) => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    onPick(next)
  }
  const isAll = entries.length > 0 && entries.every(({ id }) => picked.has(id))
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>
        {text('vote.fromEntries', { number })}
        {entries.length > 1 && (
          <button
            type="button"
            className={styles.all}
            onClick={() => onPick(isAll ? new Set() : new Set(entries.map(({ id }) => id)))}
          >
            {text(isAll ? 'vote.noneOf' : 'vote.allOf')}
          </button>
        )}
      </legend>
      {entries.length === 0 ? (
        <p className={styles.hint}>{text('vote.noEntries')}</p>
      ) : (
        <ul className={styles.list}>
          {entries.map(entry => (
            <li key={entry.id}>
              <label className={styles.choice}>
                <input type="checkbox" checked={picked.has(entry.id)} onChange={() => turn(entry.id)} />
                <EntryLine entry={entry} />
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
