import { Button, Switch } from '@mantine/core'
import { IconDeviceProjector } from '@tabler/icons-react'
import { useClient } from '../../../client/index.ts'
import { codeGroups, codeLetters } from '../../../ui/codeGroups.ts'
import { QrCode } from '../../../ui/QrCode.tsx'
import { showWall } from '../../frame/wallActs.ts'
import { type OpenRoom, phonesHere } from '../roomStatus.ts'
import { useRoomText } from '../useRoomText.ts'
import { showOnWall } from '../wallStage.ts'
import styles from './JoinCard.module.css'

/** What the room sees on the wall, once more for the desk, and how many have followed it. */
export function JoinCard({ room }: { readonly room: OpenRoom }) {
  const text = useRoomText()
  const isOnWall = useClient(({ stage }) => stage.mode === 'invite')
  const { qr, shortAddress, code, isReachable } = room
  return (
    <section className={styles.card} aria-label={text('invite.scan')}>
      <p className={styles.word}>{text('invite.scan')}</p>
      <QrCode
        qr={qr}
        label={text('invite.qr', { address: shortAddress })}
        className={isReachable ? styles.qr : styles.dead}
      />
      <p className={styles.word}>{text('invite.address')}</p>
      <p className={styles.address}>{shortAddress}</p>
      <p className={styles.word}>{text('invite.code')}</p>
      <p className={styles.code}>
        <span aria-hidden>{codeGroups(code)}</span>
        <span className="visuallyHidden">{text('invite.codeSpoken', { letters: codeLetters(code) })}</span>
      </p>
      <p className={styles.here} role="status">
        {text('invite.here', { count: phonesHere(room).length })}
      </p>
      <Switch
        label={text('invite.wall')}
        checked={isOnWall}
        onChange={event => showOnWall(event.currentTarget.checked ? 'invite' : 'focus')}
      />
      <Button
        variant="default"
        size="xs"
        leftSection={<IconDeviceProjector size={16} aria-hidden />}
        onClick={() => void showWall()}
      >
        {text('invite.openWall')}
      </Button>
    </section>
  )
}
