import { TextInput } from '@mantine/core'
import { useId, useMemo, useState } from 'react'
import { search } from '../../../../shared/workshop/search.ts'
import { findEntry, visibleEntries } from '../../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { useWorkshop } from '../../../client/index.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import { EntryLine } from '../EntryLine.tsx'
import { useFocusAtFirst } from '../useFocusAtFirst.ts'
import { useListKeys } from '../useListKeys.ts'
import styles from './EntryFinder.module.css'

type Props = {
  readonly label: string
  /** These are not offered: the entry itself and what it is linked with already. */
  readonly exceptIds: readonly string[]
  readonly isFocusedFirst?: boolean
  readonly onPick: (entry: Entry) => void
}
const offered = 8

/** Finds an entry by its label or by words; without any, the newest ones are offered. */
export function EntryFinder({ label, exceptIds, isFocusedFirst = false, onPick }: Props) {
  const text = usePanelText()
  const state = useWorkshop(workshop => workshop)
  const [query, setQuery] = useState('')
  const [isActive, setActive] = useState(isFocusedFirst)
  const field = useFocusAtFirst<HTMLInputElement>(isFocusedFirst)
  const listId = useId()
  const found = useMemo(() => {
    const candidates =
      query.trim() === ''
        ? visibleEntries(state).toReversed()
        : search(state, query).flatMap(({ found: one }) =>
            one.kind === 'entry' ? (findEntry(state, one.entryId) ?? []) : [],
          )
    return candidates.filter(entry => !exceptIds.includes(entry.id)).slice(0, offered)
  }, [state, query, exceptIds])
  const pick = (entry: Entry) => {
    setQuery('')
    onPick(entry)
  }
  const { at, optionId, onKeyDown } = useListKeys(found, listId, pick)
  return (
    <div>
      <TextInput
        label={label}
        placeholder={text('editor.addLinkHint')}
        value={query}
        role="combobox"
        aria-expanded={isActive && found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isActive && found.length > 0 ? optionId(at) : undefined}
        ref={field}
        {...(isFocusedFirst ? { 'data-autofocus': true } : {})}
        onChange={event => setQuery(event.currentTarget.value)}
        onFocus={() => setActive(true)}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={text('link.results')} className={styles.list}>
        {isActive &&
          found.map((entry, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard, as the combobox pattern says
            // biome-ignore lint/a11y/useFocusableInteractive: the active option is named by aria-activedescendant
            <div
              key={entry.id}
              id={optionId(place)}
              role="option"
              aria-selected={place === at}
              className={styles.option}
              onMouseDown={event => event.preventDefault()}
              onClick={() => pick(entry)}
            >
              <EntryLine entry={entry} />
            </div>
          ))}
      </div>
      {isActive && found.length === 0 && <p className={styles.none}>{text('link.none')}</p>}
    </div>
  )
}
