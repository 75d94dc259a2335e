import type { Letters, Step } from '../../../shared/process/schema.ts'
import { allLanes, lettersOf } from '../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import classes from './StepRow.module.css'

const order: readonly Letters[] = ['AR', 'A', 'R', 'C', 'I']

/** Who takes which part in a step, in words. */
export function Involvement({ step }: { step: Step }) {
  const t = useTranslate()
  const lanes = useWorkshop(allLanes)
  const groups = order
    .map(letters => ({ letters, lanes: lanes.filter(lane => lettersOf(step, lane.id) === letters) }))
    .filter(group => group.lanes.length > 0)
  if (groups.length === 0) return t('board.table.nobody')
  return (
    <dl className={classes.letters}>
      {groups.map(group => (
        <div key={group.letters}>
          <dt>{t(`board.letter.${group.letters}`)}</dt>
          <dd>{group.lanes.map(lane => lane.shortName).join(', ')}</dd>
        </div>
      ))}
    </dl>
  )
}
