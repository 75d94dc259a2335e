import { Button } from '@mantine/core'
import { IconHandStop, IconPlayerPlayFilled, IconQrcode, IconSpeakerphone } from '@tabler/icons-react'
import { walkProgress } from '../../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../../client/index.ts'
import { openDialog } from '../../deskStore.ts'
import { pausePhones, summonPhones } from '../roomActs.ts'
import type { OpenRoom } from '../roomStatus.ts'
import { useRoomText } from '../useRoomText.ts'
import styles from './RoomDrawer.module.css'

/** What holds for every phone at once. That they are paused cannot be overlooked. */
export function RoomControls({ room: { isPaused } }: { readonly room: OpenRoom }) {
  const text = useRoomText()
  const walk = useWorkshop(state => state.walk)
  const process = useWorkshop(state => state.process)
  const { currentNumber } = walkProgress({ walk, process })
  return (
    <div className={styles.controls}>
      <Button
        data-autofocus
        className={styles.pause ?? ''}
        variant={isPaused ? 'filled' : 'default'}
        leftSection={
          isPaused ? <IconPlayerPlayFilled size={20} aria-hidden /> : <IconHandStop size={20} aria-hidden />
        }
        onClick={pausePhones}
      >
        {text(isPaused ? 'room.resume' : 'room.pause')}
      </Button>
      {isPaused && (
        <p className={styles.paused} role="status">
          <strong>{text('room.pausedNow')}.</strong> {text('room.pausedHint')}
        </p>
      )}
      <Button
        variant="default"
        leftSection={<IconSpeakerphone size={18} aria-hidden />}
        disabled={currentNumber === null}
        onClick={() => void summonPhones()}
      >
        {currentNumber === null ? text('room.summonNone') : text('room.summon', { number: currentNumber })}
      </Button>
      <Button
        variant="default"
        leftSection={<IconQrcode size={18} aria-hidden />}
        onClick={() => openDialog({ kind: 'invite' })}
      >
        {text('room.how')}
      </Button>
    </div>
  )
}
