import { IconFlag } from '@tabler/icons-react'
import { entryFields } from '../../../../shared/workshop/entryFields.ts'
import { late } from '../../../ui/late.tsx'
import { usePanelText } from '../usePanelText.ts'
import { PickChip } from './PickChip.tsx'

const PriorityChoice = late(() => import('./PriorityChoice.tsx'))

export function PriorityPick({ priority }: { readonly priority: string }) {
  const text = usePanelText()
  const level = entryFields.action.priority.options.find(option => option === priority)
  return (
    <PickChip
      icon={IconFlag}
      said={level ?? ''}
      label={
        level === undefined
          ? text('capture.pickPriority')
          : text('capture.priority', { level: text(`choice.${level}`).toLowerCase() })
      }
      choice={PriorityChoice}
    />
  )
}
