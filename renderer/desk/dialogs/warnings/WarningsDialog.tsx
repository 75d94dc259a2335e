import { useMemo } from 'react'
import { warnings } from '../../../../shared/workshop/warnings.ts'
import { useWorkshop } from '../../../client/index.ts'
import { DialogFrame } from '../../../ui/DialogFrame.tsx'
import { closeDialog } from '../../deskStore.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import { useToday } from '../../panel/useToday.ts'
import styles from '../dialogs.module.css'
import { WarningRow } from './WarningRow.tsx'
import { groupWarnings, keyOfWarning } from './warningGroups.ts'

/** What needs attention, each with its cure beside it. */
export default function WarningsDialog() {
  const text = usePanelText()
  const state = useWorkshop(workshop => workshop)
  const today = useToday()
  const groups = useMemo(() => groupWarnings(warnings(state, today)), [state, today])
  return (
    <DialogFrame title={text('warnings.title')} size="56rem" onClose={closeDialog}>
      {groups.length === 0 && (
        <>
          <p>{text('warnings.none')}</p>
          <p className={styles.quiet}>{text('warnings.noneHint')}</p>
        </>
      )}
      {groups.map(group => (
        <section key={group.name} aria-label={text(`warnings.group.${group.name}`)}>
          <h3 className={styles.heading}>{text(`warnings.group.${group.name}`)}</h3>
          <ul className={styles.list} aria-label={text('warnings.list')}>
            {group.warnings.map(warning => (
              <WarningRow key={keyOfWarning(warning)} warning={warning} />
            ))}
          </ul>
        </section>
      ))}
    </DialogFrame>
  )
}
