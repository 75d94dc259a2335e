import type { Step } from '../../../shared/process/schema.ts'
import { findTool } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import styles from './Side.module.css'

type Props = {
  readonly state: WorkshopState
  readonly step: Step
  /** Otherwise the codes alone, side by side. */
  readonly hasNames: boolean
}

export function StepTools({ state, step, hasNames }: Props) {
  const t = useTranslate()
  const tools = step.toolIds.map(id => findTool(state, id)).filter(tool => tool !== undefined)
  if (tools.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>{t('wall.focus.tools', { count: tools.length })}</h2>
      <ul className={hasNames ? styles.tools : styles.codes}>
        {tools.map(tool => (
          <li key={tool.id} className={styles.toolLine}>
            <span className={styles.tool}>{tool.id}</span>
            <span className={hasNames ? styles.toolName : 'visuallyHidden'}>{tool.name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
