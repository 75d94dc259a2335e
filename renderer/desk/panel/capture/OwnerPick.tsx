import { IconUser } from '@tabler/icons-react'
import { late } from '../../../ui/late.tsx'
import { usePanelText } from '../usePanelText.ts'
import { PickChip } from './PickChip.tsx'

const OwnerChoice = late(() => import('./OwnerChoice.tsx'))

/** Who does it: somebody from the attendance, an actor, or any name. */
export function OwnerPick({ owner }: { readonly owner: string }) {
  const text = usePanelText()
  return (
    <PickChip
      icon={IconUser}
      said={owner}
      label={owner === '' ? text('capture.pickOwner') : text('capture.owner', { name: owner })}
      choice={OwnerChoice}
    />
  )
}
