import { Button } from '@mantine/core'
import { closeDialog } from '../../deskStore.ts'
import { askRoom, startRoom } from '../roomActs.ts'
import type { FailedRoom } from '../roomStatus.ts'
import { useRoomText } from '../useRoomText.ts'
import { ReachHelp } from './ReachHelp.tsx'
import styles from './trouble.module.css'

/** Why the room could not be opened, and every way on from there. */
export function RoomFailure({ room: { reason, detail, port } }: { readonly room: FailedRoom }) {
  const text = useRoomText()
  const isAboutPort = reason === 'portInUse' || reason === 'noPermission'
  const goOnWithout = () => {
    void askRoom({ act: 'stop' })
    closeDialog()
  }
  return (
    <>
      <div role="alert" className={styles.trouble}>
        <p className={styles.what}>{text(`trouble.${reason}`, { port })}</p>
        <p className={styles.todo}>{text(`trouble.${reason}_do`)}</p>
        {detail !== '' && <p className={styles.detail}>{text('trouble.detail', { detail })}</p>}
        <div className={styles.ways}>
          {isAboutPort && (
            <Button data-autofocus onClick={() => void startRoom({ port: 0 })}>
              {text('trouble.otherPort')}
            </Button>
          )}
          <Button
            {...(isAboutPort ? { variant: 'default' } : { 'data-autofocus': true })}
            onClick={() => void startRoom()}
          >
            {text('trouble.again')}
          </Button>
          <Button variant="default" onClick={goOnWithout}>
            {text('trouble.withoutPhones')}
          </Button>
        </div>
      </div>
      {reason === 'noAddress' && <ReachHelp selfTestUrl={null} />}
    </>
  )
}
