import { IconCalendar } from '@tabler/icons-react'
import { late } from '../../../ui/late.tsx'
import { usePanelText } from '../usePanelText.ts'
import { PickChip } from './PickChip.tsx'

const DueChoice = late(() => import('./DueChoice.tsx'))

/** When it is due: the usual terms by one press, or any day. */
export function DuePick({ due, label }: { readonly due: string; readonly label: string }) {
  const text = usePanelText()
  return (
    <PickChip
      icon={IconCalendar}
      said={due}
      label={due === '' ? text('capture.pickDue') : <SaidDue date={label} />}
      choice={DueChoice}
    />
  )
}

/** A day beside a calendar needs no word, except where it is read aloud. */
function SaidDue({ date }: { readonly date: string }) {
  const text = usePanelText()
  return (
    <span>
      <span className="visuallyHidden">{text('capture.pickDue')} </span>
      {date}
    </span>
  )
}
