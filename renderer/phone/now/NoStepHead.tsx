import type { PhoneShared } from '../../../shared/protocol/room.ts'
import room from '../frame/Room.module.css'
import { MyPart } from './MyPart.tsx'
import { noStepSentences } from './noStepSentences.ts'

/** Before the walk, between steps, after the last one. */
export function NoStepHead({ shared, onChangeName }: { shared: PhoneShared; onChangeName: () => void }) {
  const [title, lead] = noStepSentences(shared)
  return (
    <header className={room.head}>
      <div className={room.inner}>
        <p className={room.where}>{shared.title}</p>
        <h1 className={room.title} tabIndex={-1}>
          {title}
        </h1>
        <p>{lead}</p>
        <MyPart step={null} shared={shared} onChangeName={onChangeName} />
      </div>
    </header>
  )
}
