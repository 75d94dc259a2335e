import { Button } from '@mantine/core'
import { IconParking, IconTrash } from '@tabler/icons-react'
import { formatMoment } from '../../../../shared/locale/dates.ts'
import { facilitator } from '../../../../shared/workshop/facilitator.ts'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { useClient } from '../../../client/index.ts'
import { closeDialog } from '../../deskStore.ts'
import { runEntryAct } from '../../panel/entries/entryActs.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import { localTimeZone } from '../../panel/useToday.ts'
import styles from './EntryEditor.module.css'

/** Setting aside, removing, and where the entry comes from. */
export function EntryFoot({ entry }: { readonly entry: Entry }) {
  const text = usePanelText()
  const canWrite = useCanWrite() && !entry.isRemoved
  const remove = () => {
    closeDialog()
    runEntryAct('remove', entry, text)
  }
  return (
    <div className={styles.foot}>
      <History entry={entry} />
      {canWrite && (
        <div className={styles.buttons}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconParking size={16} aria-hidden />}
            onClick={() => runEntryAct('park', entry, text)}
          >
            {text(entry.isParked ? 'editor.unpark' : 'editor.park')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={remove}
          >
            {text('editor.remove')}
          </Button>
        </div>
      )}
    </div>
  )
}

function History({ entry }: { readonly entry: Entry }) {
  const text = usePanelText()
  const language = useClient(client => client.preferences.language)
  const isOurs = entry.authorId === facilitator.id
  const isChanged = Object.keys(entry.fieldRevisions).length > 0
  return (
    <p className={styles.quiet}>
      {text('editor.history', {
        who: text(isOurs ? 'editor.facilitator' : 'editor.someone'),
        when: formatMoment(entry.createdAt, language, localTimeZone()),
      })}
      {isChanged && ` · ${text('editor.changed')}`}
    </p>
  )
}
