import { ActionIcon, Button } from '@mantine/core'
import { IconLinkOff, IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { linkedEntries } from '../../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { send, useWorkshop } from '../../../client/index.ts'
import { saySorry } from '../../../ui/notices.ts'
import { openDialog } from '../../deskStore.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import { EntryLine } from '../EntryLine.tsx'
import styles from './EntryEditor.module.css'
import { EntryFinder } from './EntryFinder.tsx'
import { linkBetween } from './linking.ts'
import { NewAction } from './NewAction.tsx'

type Props = { readonly entry: Entry; readonly beginsWithAction: boolean }

/** What an entry hangs together with, and the two ways to add to that: a link, or an action that follows from it. */
export function EntryLinks({ entry, beginsWithAction }: Props) {
  const text = usePanelText()
  const canWrite = useCanWrite() && !entry.isRemoved
  const state = useWorkshop(workshop => workshop)
  const [adding, setAdding] = useState<'nothing' | 'link' | 'action'>(beginsWithAction ? 'action' : 'nothing')
  const { from, to } = linkedEntries(state, entry.id)
  const linked = [
    ...from.map(other => ({ other, link: { from: other.id, to: entry.id } })),
    ...to.map(other => ({ other, link: { from: entry.id, to: other.id } })),
  ]
  // What was added with is gone by now; the list it was added to takes the focus.
  const list = useRef<HTMLElement>(null)
  const stopAdding = () => {
    setAdding('nothing')
    list.current?.focus()
  }
  const link = async (other: Entry) => {
    stopAdding()
    const outcome = await send(linkBetween(entry, other))
    if (!outcome.ok) saySorry(outcome.message)
  }
  return (
    <section ref={list} tabIndex={-1} aria-label={text('editor.links')}>
      <h3 className={styles.heading}>{text('editor.links')}</h3>
      {linked.length === 0 && <p className={styles.quiet}>{text('editor.noLinks')}</p>}
      <ul className={styles.links}>
        {linked.map(({ other, link: ends }) => (
          <li key={`${ends.from} ${ends.to}`} className={styles.link}>
            <button
              type="button"
              className={styles.linked}
              onClick={() => openDialog({ kind: 'entry', entryId: other.id })}
            >
              <EntryLine entry={other} />
            </button>
            {canWrite && (
              <ActionIcon
                variant="subtle"
                aria-label={text('editor.unlink', { label: other.label })}
                onClick={() => void send({ type: 'unlinkEntries', ...ends })}
              >
                <IconLinkOff size={16} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {canWrite && adding === 'nothing' && (
        <div className={styles.buttons}>
          <Button size="compact-sm" variant="default" onClick={() => setAdding('link')}>
            {text('editor.addLinkButton')}
          </Button>
          {entry.kind !== 'action' && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => setAdding('action')}
            >
              {text('editor.makeAction')}
            </Button>
          )}
        </div>
      )}
      {adding === 'link' && (
        <EntryFinder
          label={text('editor.addLink')}
          exceptIds={[entry.id, ...linked.map(({ other }) => other.id)]}
          isFocusedFirst
          onPick={other => void link(other)}
        />
      )}
      {adding === 'action' && <NewAction from={entry} onDone={stopAdding} />}
    </section>
  )
}
