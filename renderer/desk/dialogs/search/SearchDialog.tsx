import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { search } from '../../../../shared/workshop/search.ts'
import { useWorkshop } from '../../../client/index.ts'
import { DialogFrame } from '../../../ui/DialogFrame.tsx'
import { closeDialog } from '../../deskStore.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import styles from '../dialogs.module.css'
import { useListKeys } from '../useListKeys.ts'
import { FoundLine } from './FoundLine.tsx'
import { goTo } from './goTo.ts'
import { groupResults } from './groupResults.ts'
import ownStyles from './SearchDialog.module.css'

const mostShown = 60

/** Everything that was said and everything the process has, as it is typed; Enter goes there. */
export default function SearchDialog() {
  const text = usePanelText()
  const state = useWorkshop(workshop => workshop)
  const [query, setQuery] = useState('')
  // Typing stays quick in a workshop of thousands of entries: the results may lag one letter behind.
  const asked = useDeferredValue(query)
  const groups = useMemo(() => groupResults(search(state, asked, mostShown)), [state, asked])
  const results = useMemo(() => groups.flatMap(group => group.results), [groups])
  const listId = useId()
  const { at, optionId, onKeyDown } = useListKeys(results, listId, result => {
    closeDialog()
    goTo(result.found)
  })
  const isAsked = asked.trim() !== ''
  return (
    <DialogFrame title={text('search.title')} size="xl" onClose={closeDialog}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded={results.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={results.length > 0 ? optionId(at) : undefined}
        aria-label={text('search.field')}
        placeholder={text('search.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={event => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={styles.quiet}>
        {!isAsked && text('search.hint')}
        {isAsked &&
          (results.length === 0
            ? text('search.none', { query: asked })
            : text('search.found', { count: results.length }))}
      </p>
      <div id={listId} role="listbox" aria-label={text('search.results')} className={ownStyles.list}>
        {groups.map(group => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox
          <div key={group.kind} role="group" aria-label={text(`search.group.${group.kind}`)}>
            <div className={ownStyles.heading} aria-hidden>
              {text(`search.group.${group.kind}`)}
            </div>
            {group.results.map((result, place) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard, as the combobox pattern says
              // biome-ignore lint/a11y/useFocusableInteractive: the active option is named by aria-activedescendant
              <div
                key={JSON.stringify(result.found)}
                id={optionId(group.first + place)}
                role="option"
                aria-selected={group.first + place === at}
                className={ownStyles.option}
                onClick={() => {
                  closeDialog()
                  goTo(result.found)
                }}
              >
                <FoundLine result={result} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </DialogFrame>
  )
}
