import { NativeSelect } from '@mantine/core'
import { askRoom } from '../roomActs.ts'
import type { OpenRoom } from '../roomStatus.ts'
import { useRoomText } from '../useRoomText.ts'
import { addressName } from './addressName.ts'

/** Which of the laptop's addresses the QR code leads to. With only one there is nothing to choose, yet it is named. */
export function AddressChoice({ room }: { readonly room: OpenRoom }) {
  const { addresses, chosen, isReachable, nameAddress } = room
  const text = useRoomText()
  const isListed = addresses.some(({ address }) => address === chosen)
  return (
    <NativeSelect
      label={text('invite.addresses')}
      description={
        nameAddress === null
          ? text('invite.addressesHint')
          : `${text('invite.addressesHint')} ${text('invite.nameHint', { address: nameAddress })}`
      }
      value={chosen}
      onChange={event => void askRoom({ act: 'chooseAddress', address: event.currentTarget.value })}
      data={[
        ...(isListed ? [] : [{ value: chosen, label: chosen, disabled: !isReachable }]),
        ...addresses.map(each => ({ value: each.address, label: addressName(each, text) })),
      ]}
    />
  )
}
