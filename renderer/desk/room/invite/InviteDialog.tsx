import { Button, Loader } from '@mantine/core'
import { useClient } from '../../../client/index.ts'
import { DialogFrame } from '../../../ui/DialogFrame.tsx'
import { closeDialog } from '../../deskStore.ts'
import { useLasting } from '../../frame/useLasting.ts'
import { startRoom } from '../roomActs.ts'
import { useRoomText } from '../useRoomText.ts'
import { AddressChoice } from './AddressChoice.tsx'
import { AddressGone } from './AddressGone.tsx'
import styles from './InviteDialog.module.css'
import { InviteFoot } from './InviteFoot.tsx'
import { JoinCard } from './JoinCard.tsx'
import { NamingRuleChoice } from './NamingRuleChoice.tsx'
import { ReachHelp } from './ReachHelp.tsx'
import { RoomFailure } from './RoomFailure.tsx'
import { SecondLaptop } from './SecondLaptop.tsx'

/** How phones come in: the same as on the wall, and everything the facilitator can set about it. */
export default function InviteDialog({ isStopping }: { readonly isStopping: boolean }) {
  const text = useRoomText()
  return (
    <DialogFrame title={text('invite.title')} size="64rem" onClose={closeDialog}>
      <Stand isStopping={isStopping} />
    </DialogFrame>
  )
}

function Stand({ isStopping }: { readonly isStopping: boolean }) {
  const room = useClient(client => client.room)
  switch (room.kind) {
    case 'off':
      return <Off />
    case 'starting':
      return <Starting />
    case 'failed':
      return <RoomFailure room={room} />
    case 'on':
      return (
        <div className={styles.invite}>
          {!room.isReachable && <AddressGone room={room} />}
          <div className={styles.columns}>
            <JoinCard room={room} />
            <div className={styles.settings}>
              <NamingRuleChoice />
              <AddressChoice room={room} />
              <ReachHelp selfTestUrl={room.selfTestUrl} />
              {room.cofacilitatorUrl !== '' && <SecondLaptop url={room.cofacilitatorUrl} />}
            </div>
          </div>
          <InviteFoot room={room} isStopping={isStopping} />
        </div>
      )
    default:
      return room satisfies never
  }
}

function Starting() {
  const text = useRoomText()
  return (
    <p role="status" className={styles.starting}>
      <Loader size="sm" aria-hidden />
      {text('invite.starting')}
    </p>
  )
}

/** On the way to being open, or closed from elsewhere while this is up. */
function Off() {
  const text = useRoomText()
  const isClosed = useLasting(true, 800)
  if (!isClosed) return <Starting />
  return (
    <div className={styles.starting}>
      {text('invite.off')}
      <Button onClick={() => void startRoom()}>{text('invite.again')}</Button>
    </div>
  )
}
