import { CollectStrip } from './collect/CollectStrip.tsx'
import styles from './strip.module.css'
import { VoteStrip } from './votes/VoteStrip.tsx'

/** What the room does in a step, above its entries. Without a room there is nothing here. */
export function RoomStrips({ stepId }: { readonly stepId: string }) {
  return (
    <div className={styles.strips}>
      <CollectStrip stepId={stepId} />
      <VoteStrip stepId={stepId} />
    </div>
  )
}
