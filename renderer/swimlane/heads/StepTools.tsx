import type { Step } from '../../../shared/process/schema.ts'
import { findTool, isProposed } from '../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import classes from './StepTools.module.css'

/** The tools of a step as chips; broken outline: we propose them and the room has not confirmed it. */
export function StepTools({ step }: { step: Step }) {
  const t = useTranslate()
  const process = useWorkshop(state => state.process)
  const areProposed = useWorkshop(state => isProposed(state, `stepTools:${step.id}`))
  return (
    <ul className={classes.tools} data-proposed={areProposed || undefined}>
      {step.toolIds.map(toolId => {
        const name = t('board.canvas.toolOf', { id: toolId, name: findTool({ process }, toolId)?.name ?? '' })
        const title = areProposed ? t('board.canvas.toolProposed', { name }) : name
        return (
          <li key={toolId} title={title}>
            <span aria-hidden="true">{toolId}</span>
            <span className="visuallyHidden">{title}</span>
          </li>
        )
      })}
    </ul>
  )
}
