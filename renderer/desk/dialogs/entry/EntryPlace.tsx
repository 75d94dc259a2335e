import { allLanes } from '../../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { send, useWorkshop } from '../../../client/index.ts'
import { saySorry } from '../../../ui/notices.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import { ChoiceInput } from '../fields/ChoiceInput.tsx'
import styles from './EntryEditor.module.css'

type Change = {
  readonly stepId?: string
  readonly laneId?: string | null
  readonly toolId?: string | null
}

/** Step, lane and tool of an entry; choosing another one moves it. */
export function EntryPlace({ entry }: { readonly entry: Entry }) {
  const text = usePanelText()
  const isReadOnly = !useCanWrite() || entry.isRemoved
  const process = useWorkshop(state => state.process)
  const lanes = useWorkshop(allLanes)
  const move = async (change: Change) => {
    const outcome = await send({ type: 'moveEntry', entryId: entry.id, ...change })
    if (!outcome.ok) saySorry(outcome.message)
  }
  return (
    <section aria-label={text('editor.where')} className={styles.fields}>
      <ChoiceInput
        label={text('editor.step')}
        className={styles.wide}
        value={entry.stepId}
        disabled={isReadOnly}
        onChoose={stepId => void move({ stepId })}
        data={process.steps.map(({ id, name }, at) => ({ value: id, label: `${at + 1} ${name}` }))}
      />
      <ChoiceInput
        label={text('editor.lane')}
        value={entry.laneId ?? ''}
        disabled={isReadOnly}
        onChoose={laneId => void move({ laneId: laneId || null })}
        data={[
          { value: '', label: text('capture.wholeRoom') },
          ...lanes.map(({ id, shortName }) => ({ value: id, label: shortName })),
        ]}
      />
      <ChoiceInput
        label={text('editor.tool')}
        value={entry.toolId ?? ''}
        disabled={isReadOnly}
        onChoose={toolId => void move({ toolId: toolId || null })}
        data={[
          { value: '', label: text('editor.noTool') },
          ...process.tools.map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
        ]}
      />
    </section>
  )
}
