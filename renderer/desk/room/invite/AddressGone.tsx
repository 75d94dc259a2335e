import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { askRoom } from '../roomActs.ts'
import type { OpenRoom } from '../roomStatus.ts'
import { useRoomText } from '../useRoomText.ts'
import { addressName } from './addressName.ts'
import styles from './trouble.module.css'

/** The way in is cut: what happened, and the other addresses one click away. */
export function AddressGone({ room: { addresses, chosen } }: { readonly room: OpenRoom }) {
  const text = useRoomText()
  const box = useRef<HTMLDivElement>(null)
  // The dialog may be scrolled down when it happens.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'start' })
  }, [])
  const others = addresses.filter(({ address, rank }) => address !== chosen && rank !== 'loopback')
  return (
    <div ref={box} role="alert" className={styles.trouble}>
      <p className={styles.what}>{text('trouble.gone', { address: chosen })}</p>
      <p className={styles.todo}>{text('trouble.gone_do')}</p>
      <div className={styles.ways}>
        {others.map(each => (
          <Button
            key={each.address}
            variant="default"
            onClick={() => void askRoom({ act: 'chooseAddress', address: each.address })}
          >
            {addressName(each, text)}
          </Button>
        ))}
      </div>
      {others.length === 0 && <p className={styles.todo}>{text('trouble.noOther')}</p>}
    </div>
  )
}
