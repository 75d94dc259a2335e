import { formatAll } from '../../../../shared/locale/dates.ts'
import type { Vote } from '../../../../shared/workshop/roomState.ts'
import { voteResult } from '../../../../shared/workshop/selectors.ts'
import { useClient } from '../../../client/index.ts'
import { useRoomText } from '../useRoomText.ts'
import styles from './VotesDialog.module.css'

/** How a closed vote ended: a tie stays a tie. */
export function VoteResult({ vote }: { readonly vote: Vote }) {
  const text = useRoomText()
  const language = useClient(client => client.preferences.language)
  const result = voteResult(vote)
  if (result === null) return null
  const { ranked, winners } = result
  const most = ranked[0]?.dots ?? 0
  const names = formatAll(
    winners.map(option => option.text),
    language,
  )
  const verdict = winners.length === 0 ? 'nobody' : winners.length === 1 ? 'winner' : 'tie'
  return (
    <>
      <p className={styles.verdict}>{text(`vote.${verdict}`, { names })}</p>
      <table className={styles.table}>
        <caption className="visuallyHidden">
          {text('vote.result', { label: vote.label, title: vote.title })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text('vote.column.place')}</th>
            <th scope="col">{text('vote.column.option')}</th>
            <th scope="col">{text('vote.column.dots')}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ option, dots, place, isTie }) => (
            <tr key={option.id} data-first={(place === 1 && dots > 0) || undefined}>
              <td className={styles.place}>{isTie ? text('vote.placeTied', { place }) : place}</td>
              <th scope="row" className={styles.option}>
                {option.text}
              </th>
              <td className={styles.dots}>
                <span className={styles.bar} aria-hidden>
                  <span style={{ width: `${most === 0 ? 0 : (dots / most) * 100}%` }} />
                </span>
                {dots}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
