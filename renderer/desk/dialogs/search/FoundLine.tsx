import type { SearchResult } from '../../../../shared/workshop/search.ts'
import type { Excerpt } from '../../../../shared/workshop/searchText.ts'
import { findEntry } from '../../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../../client/index.ts'
import { kindLook } from '../../../ui/kinds.ts'
import { numberOfStep } from '../../panel/shownStep.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import styles from './SearchDialog.module.css'

/** One result: what it is called, the piece of text with the words marked, and where it stands. */
export function FoundLine({ result: { found, title, excerpt } }: { readonly result: SearchResult }) {
  const text = usePanelText()
  const state = useWorkshop(workshop => workshop)
  if (found.kind === 'entry') {
    const entry = findEntry(state, found.entryId)
    const { icon: Icon, colour } = kindLook[entry?.kind ?? 'note']
    return (
      <>
        <span className={styles.label} style={{ color: colour }}>
          <Icon size={15} stroke={2} aria-hidden />
          {title}
        </span>
        <span className={styles.body}>
          <Marked excerpt={excerpt} />
        </span>
        <span className={styles.place}>
          {entry?.isParked === true
            ? text('entries.parked')
            : text('search.inStep', { number: numberOfStep(state, found.stepId) })}
        </span>
      </>
    )
  }
  return (
    <>
      {found.kind === 'step' && <span className={styles.label}>{numberOfStep(state, found.stepId)}</span>}
      <span className={styles.body}>
        {title}
        {excerpt.text !== '' && excerpt.text !== title && (
          <>
            <br />
            <Marked excerpt={excerpt} />
          </>
        )}
      </span>
    </>
  )
}

function Marked({ excerpt: { text, marks } }: { readonly excerpt: Excerpt }) {
  const pieces = marks.map(([start, end], at) => {
    const before = text.slice(marks[at - 1]?.[1] ?? 0, start)
    return (
      <span key={start}>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </span>
    )
  })
  return (
    <span className={styles.excerpt}>
      {pieces}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </span>
  )
}
