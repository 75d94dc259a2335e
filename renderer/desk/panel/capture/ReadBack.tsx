import { IconTool } from '@tabler/icons-react'
import { formatShortDay } from '../../../../shared/locale/dates.ts'
import { findActor } from '../../../../shared/workshop/selectors.ts'
import { useClient, useWorkshop } from '../../../client/index.ts'
import { useFieldText } from '../../dialogs/entry/useFieldText.ts'
import { usePanelText } from '../usePanelText.ts'
import { DuePick } from './DuePick.tsx'
import { LaneTarget } from './LaneTarget.tsx'
import { OwnerPick } from './OwnerPick.tsx'
import { PriorityPick } from './PriorityPick.tsx'
import styles from './ReadBack.module.css'
import type { Reading } from './reading.ts'

/** Shown as buttons of their own; whatever else was understood is read back as a plain chip. */
const picked = ['owner', 'due', 'priority']

/** What was understood, before Enter; what is missing of an action can be picked here. */
export function ReadBack({ reading, number }: { readonly reading: Reading; readonly number: number }) {
  const text = usePanelText()
  const fieldText = useFieldText()
  const language = useClient(client => client.preferences.language)
  const state = useWorkshop(workshop => workshop)
  const { fields, toolId } = reading
  const isAction = reading.kind === 'action'
  const others = Object.entries(fields).filter(([name]) => !(isAction && picked.includes(name)))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot wrap in a flex row with the save button in Safari 15
    <div id="capture-read-back" role="group" aria-label={text('capture.understood')} className={styles.row}>
      <LaneTarget laneId={reading.laneId} number={number} />
      {isAction && (
        <>
          <OwnerPick owner={fields.owner ?? ''} />
          <DuePick due={fields.due ?? ''} label={formatShortDay(fields.due ?? '', language)} />
          <PriorityPick priority={fields.priority ?? ''} />
        </>
      )}
      {others.map(([name, value]) => (
        <span key={name} className={styles.chip}>
          {text('capture.other', {
            field: fieldText.name(name),
            value: fieldText.value(reading.kind, name, value, id => findActor(state, id)?.shortName ?? id),
          })}
        </span>
      ))}
      {toolId !== null && (
        <span className={styles.tool}>
          <IconTool size={13} aria-hidden />
          <span className="visuallyHidden">{text('capture.tool', { name: '' })}</span>
          {toolId}
        </span>
      )}
    </div>
  )
}
