import type { PhoneShared } from '../../../shared/protocol/room.ts'
import room from '../frame/Room.module.css'
import { t } from '../words/t.ts'
import { MyPart } from './MyPart.tsx'

/** Before the walk, between steps, after the last one. */
export function NoStepHead({ shared, onChangeName }: { shared: PhoneShared; onChangeName: () => void }) {
  const done = shared.steps.filter(({ isDone }) => isDone).length
  const [title, lead] =
    done === 0
      ? [t('step.notBegun'), t('step.notBegunLead')]
      : done === shared.steps.length
        ? [t('step.over'), t('step.overLead')]
        : [t('step.between'), t('step.betweenLead')]
  return (
    <header className={room.head}>
      <div className={room.inner}>
        <p className={room.where}>{shared.title}</p>
        <h1 className={room.title}>{title}</h1>
        <p>{lead}</p>
        <MyPart step={null} shared={shared} onChangeName={onChangeName} />
      </div>
    </header>
  )
}
