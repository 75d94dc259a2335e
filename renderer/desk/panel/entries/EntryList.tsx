import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { EntryKind } from '../../../../shared/workshop/entryFields.ts'
import { countKinds, entriesOfStep } from '../../../../shared/workshop/selectors.ts'
import { useClient, useWorkshop } from '../../../client/index.ts'
import { late } from '../../../ui/late.tsx'
import { useDesk } from '../../deskStore.ts'
import { useCanWrite } from '../useCanWrite.ts'
import { usePanelText } from '../usePanelText.ts'
import styles from './EntryList.module.css'
import type { OpenMenu } from './EntryMenu.tsx'
import { EntryRow } from './EntryRow.tsx'
import { KindFilter } from './KindFilter.tsx'
import { useNewestInSight } from './useNewestInSight.ts'
import { useRowHandlers } from './useRowHandlers.ts'

const EntryMenu = late(() => import('./EntryMenu.tsx'))

/**
 * Drawn at first, and added with each look further up. A step may hold hundreds, and with each new entry the browser lays
 * out and paints every row that is drawn: those that stood there move up.
 */
const batch = 12

/** The entries of one step, newest last and in sight. */
export function EntryList({ stepId }: { readonly stepId: string }) {
  const text = usePanelText()
  const all = useWorkshop(state => entriesOfStep(state, stepId))
  const selectedId = useDesk(desk => desk.selectedEntryId)
  const canWrite = useCanWrite()
  const heldIds = useHeldIds()
  const [kind, setKind] = useState<EntryKind | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [wanted, setWanted] = useState(batch)
  const [startedWith] = useState(all.length)
  // New entries do not push old rows out one by one, which would cost more than drawing the new one.
  const drawn = wanted + (Math.max(0, all.length - startedWith) % batch)
  // After the entry itself: nobody waits for a count.
  const counts = useDeferredValue(countKinds(all))
  const shown = useMemo(() => (kind === null ? all : all.filter(entry => entry.kind === kind)), [all, kind])
  const selectedAt = shown.findIndex(entry => entry.id === selectedId)
  // A chosen entry is always drawn, however far up it stands.
  const first = Math.min(Math.max(0, shown.length - drawn), selectedAt < 0 ? shown.length : selectedAt)
  const rows = shown.slice(first)
  const tabStopId = selectedAt < 0 ? shown.at(-1)?.id : selectedId

  const list = useRef<HTMLDivElement>(null)
  useNewestInSight(list, shown, selectedId)
  const earlier = useRef<HTMLButtonElement>(null)
  const drawEarlier = () => setWanted(rows.length + batch)
  useWhenSeen(earlier, first, drawEarlier)
  const toggleMenu = useCallback(
    (wanted: OpenMenu) => setMenu(open => (open?.at === wanted.at ? null : wanted)),
    [],
  )
  const handlers = useRowHandlers(shown, toggleMenu)

  return (
    <section className={styles.entries} aria-label={text('entries.title')}>
      <div className={styles.head}>
        <h3 className={styles.title}>{text('entries.count')}</h3>
        <KindFilter counts={counts} kind={kind} onKind={setKind} />
      </div>
      {shown.length === 0 && <Nothing isFiltered={kind !== null} />}
      <div ref={list} className={styles.scroller}>
        <ul className={styles.list} aria-label={text('entries.title')} hidden={shown.length === 0}>
          {first > 0 && (
            <li>
              <button ref={earlier} type="button" className={styles.earlier} onClick={drawEarlier}>
                {text('entries.earlier', { count: first })}
              </button>
            </li>
          )}
          {rows.map(entry => (
            <EntryRow
              key={entry.id}
              entry={entry}
              isChosen={entry.id === selectedId}
              isTabStop={entry.id === tabStopId}
              isHeld={heldIds.has(entry.id)}
              canWrite={canWrite}
              on={handlers}
            />
          ))}
        </ul>
      </div>
      {menu !== null && <EntryMenu menu={menu} onAct={handlers.act} onClose={() => setMenu(null)} />}
    </section>
  )
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const text = usePanelText()
  if (isFiltered) return <p className={styles.empty}>{text('entries.emptyKind')}</p>
  return (
    <p className={styles.empty}>
      {text('entries.empty')}
      <br />
      <span className={styles.hint}>{text('entries.emptyHint')}</span>
    </p>
  )
}

/** Calls `act` when the element comes into sight, and again after each change of `round` for as long as it is in sight. */
function useWhenSeen(element: RefObject<Element | null>, round: number, act: () => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: an element that stays in sight is told of only when asked anew
  useEffect(() => {
    const { current } = element
    if (current === null) return
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting === true && latest.current())
    observer.observe(current)
    return () => observer.disconnect()
  }, [element, round])
}

/** Entries whose making or changing the host could not take yet. */
function useHeldIds(): ReadonlySet<string> {
  const pending = useClient(client => client.pending)
  return useMemo(
    () =>
      new Set(
        pending.flatMap(({ command, status }) =>
          status === 'held' && 'entryId' in command ? [command.entryId] : [],
        ),
      ),
    [pending],
  )
}
