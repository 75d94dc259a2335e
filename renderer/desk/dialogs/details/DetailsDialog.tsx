import { SegmentedControl } from '@mantine/core'
import type { DetailName } from '../../../../shared/workshop/state.ts'
import { useWorkshop } from '../../../client/index.ts'
import { DialogFrame } from '../../../ui/DialogFrame.tsx'
import { setDocumentStatus } from '../../actions/documentStatus.ts'
import { closeDialog } from '../../deskStore.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import styles from '../dialogs.module.css'
import { DetailInput } from './DetailInput.tsx'
import ownStyles from './DetailsDialog.module.css'

type Name = Exclude<DetailName, 'status'>
const groups: readonly { readonly title: 'identity' | 'time' | 'roles'; readonly names: readonly Name[] }[] =
  [
    { title: 'identity', names: ['title', 'reference', 'version', 'classification'] },
    { title: 'time', names: ['place', 'date', 'startTime', 'endTime'] },
    { title: 'roles', names: ['organiser', 'facilitator', 'minuteTaker'] },
  ]
const prose: readonly { readonly title: 'content' | 'closing'; readonly names: readonly Name[] }[] = [
  { title: 'content', names: ['purpose', 'scope', 'scenario', 'distribution'] },
  { title: 'closing', names: ['whatWorks', 'nextSteps', 'nextMeeting'] },
]

/** Everything the front page of the minutes says about the workshop. */
export default function DetailsDialog() {
  const text = usePanelText()
  return (
    <DialogFrame title={text('details.title')} size="xl" onClose={closeDialog}>
      <div className={styles.form}>
        <Status />
        {groups.map(({ title, names }) => (
          <fieldset key={title} className={styles.group}>
            <legend className={styles.legend}>{text(`details.${title}`)}</legend>
            <div className={styles.columns}>
              {names.map(name => (
                <div key={name} className={name === 'title' ? ownStyles.title : undefined}>
                  <DetailInput name={name} form={formOf(name)} />
                </div>
              ))}
            </div>
            {title === 'time' && <p className={styles.quiet}>{text('details.timesHint')}</p>}
          </fieldset>
        ))}
        {prose.map(({ title, names }) => (
          <fieldset key={title} className={styles.group}>
            <legend className={styles.legend}>{text(`details.${title}`)}</legend>
            <div className={styles.form}>
              {names.map(name => (
                <DetailInput key={name} name={name} form={name === 'nextMeeting' ? 'line' : 'prose'} />
              ))}
            </div>
          </fieldset>
        ))}
        <p className={styles.quiet}>{text('details.savedByItself')}</p>
      </div>
    </DialogFrame>
  )
}

function formOf(name: Name): 'line' | 'date' | 'time' {
  if (name === 'date') return 'date'
  return name === 'startTime' || name === 'endTime' ? 'time' : 'line'
}

function Status() {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const status = useWorkshop(state => state.details.status)
  return (
    <div>
      <div id="details-status" className={styles.legend}>
        {text('details.name.status')}
      </div>
      <SegmentedControl
        aria-labelledby="details-status"
        value={status}
        disabled={!canWrite}
        onChange={value => void setDocumentStatus(value === 'final' ? 'final' : 'draft')}
        data={(['draft', 'final'] as const).map(value => ({ value, label: text(`details.status.${value}`) }))}
      />
    </div>
  )
}
