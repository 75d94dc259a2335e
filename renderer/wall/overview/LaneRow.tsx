import type { Actor } from '../../../shared/process/schema.ts'
import { entriesOfCell, lettersOf } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { Letters } from './Letters.tsx'
import styles from './OverviewTable.module.css'
import type { Column } from './OverviewTable.tsx'

/** One lane through all steps: its letters and how much was said there. Null: the whole room. */
export function LaneRow(props: { lane: Actor | null; state: WorkshopState; columns: readonly Column[] }) {
  const { lane, state, columns } = props
  const t = useTranslate()
  return (
    <tr className={styles.lane}>
      <th scope="row">{lane?.shortName ?? t('wall.overview.wholeRoom')}</th>
      {columns.map(({ step, place, isFirst }) => {
        const letters = lane === null ? null : lettersOf(step, lane.id)
        const count = entriesOfCell(state, step.id, lane?.id ?? null).length
        return (
          <td
            key={step.id}
            data-cell={`${step.id}/${lane?.id ?? ''}`}
            data-place={place}
            data-first={isFirst || undefined}
          >
            <div className={styles.cell}>
              <Letters letters={letters} />
              {count > 0 && (
                <>
                  <span className={styles.count} aria-hidden>
                    {count}
                  </span>
                  <span className="visuallyHidden">{t('wall.overview.entries', { count })}</span>
                </>
              )}
            </div>
          </td>
        )
      })}
    </tr>
  )
}
