import { memo, useState } from 'react'
import { formatShortDay } from '../../../shared/locale/dates.ts'
import type { EntryKind } from '../../../shared/workshop/entryFields.ts'
import { findActor } from '../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../shared/workshop/state.ts'
import { useClient, useWorkshop } from '../../client/index.ts'
import { openDialog, useDesk } from '../../desk/deskStore.ts'
import { runEntryKey } from '../../desk/panel/entries/entryActs.ts'
import { useCanWrite } from '../../desk/panel/useCanWrite.ts'
import { usePanelText } from '../../desk/panel/usePanelText.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { kindLook } from '../../ui/kinds.ts'
import classes from './EntryList.module.css'

/** More than this is a wall of text; one button shows the rest. */
const atOnce = 12

/** What was said of one kind in one step. */
export const EntryList = memo(({ kind, entries }: { kind: EntryKind; entries: readonly Entry[] }) => {
  const t = useTranslate()
  const [isWhole, setWhole] = useState(false)
  const { icon: KindIcon, colour } = kindLook[kind]
  const shown = isWhole ? entries : entries.slice(0, atOnce)
  const rest = entries.length - shown.length
  return (
    <div className={classes.group} style={{ '--kind': colour }}>
      <p className={classes.kind}>
        <KindIcon size={15} aria-hidden /> {t(`board.count.${kind}`, { count: entries.length })}
      </p>
      <ul className={classes.list} aria-label={t(`board.kinds.${kind}`)}>
        {shown.map(entry => (
          <EntryItem key={entry.id} entry={entry} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={classes.more} onClick={() => setWhole(true)}>
          {t('board.table.showAll', { count: rest })}
        </button>
      )}
    </div>
  )
})
EntryList.displayName = 'EntryList'

const EntryItem = memo(({ entry }: { entry: Entry }) => {
  const t = useTranslate()
  const text = usePanelText()
  const canWrite = useCanWrite()
  const isSelected = useDesk(desk => desk.selectedEntryId === entry.id)
  const lane = useWorkshop(state =>
    entry.laneId === null ? null : findActor(state, entry.laneId)?.shortName,
  )
  const language = useClient(client => client.preferences.language)
  const due = entry.fields.due === undefined ? undefined : formatShortDay(entry.fields.due, language)
  const facts = [lane ?? t('board.wholeRoom'), entry.fields.owner, due].filter(Boolean).join(' · ')
  const select = () =>
    useDesk.setState({
      panelStepId: entry.stepId,
      captureLaneId: entry.laneId,
      selectedEntryId: entry.id,
    })
  return (
    <li className={classes.item}>
      <button
        type="button"
        className={classes.entry}
        aria-pressed={isSelected}
        onClick={select}
        aria-keyshortcuts="Enter Delete M X L"
        onDoubleClick={() => openDialog({ kind: 'entry', entryId: entry.id })}
        onKeyDown={event => {
          if (runEntryKey(event, entry, text, canWrite) === undefined) return
          event.preventDefault()
          event.stopPropagation()
        }}
      >
        <b>{entry.label}</b> {entry.text} <span className={classes.facts}>{facts}</span>
      </button>
    </li>
  )
})
EntryItem.displayName = 'EntryItem'
