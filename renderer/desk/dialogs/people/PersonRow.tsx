import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { CommandBody } from '../../../../shared/workshop/commands.ts'
import { allLanes } from '../../../../shared/workshop/selectors.ts'
import type { Person } from '../../../../shared/workshop/state.ts'
import { send, useWorkshop } from '../../../client/index.ts'
import { saySorry } from '../../../ui/notices.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import { CellInput } from '../CellInput.tsx'
import { ChoiceInput } from '../fields/ChoiceInput.tsx'

type Changes = Extract<CommandBody, { type: 'changePerson' }>['changes']
const attendances = ['present', 'part', 'apologies'] as const

export function PersonRow({ person }: { readonly person: Person }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const lanes = useWorkshop(allLanes)
  const { name } = person
  const act = async (command: CommandBody): Promise<boolean> => {
    const outcome = await send(command)
    if (!outcome.ok) saySorry(outcome.message)
    return outcome.ok
  }
  const change = (changes: Changes) => act({ type: 'changePerson', personId: person.id, changes })
  return (
    <tr>
      <th scope="row">
        <CellInput
          label={text('people.nameOf', { name })}
          value={name}
          isNeeded
          onSave={value => change({ name: value })}
        />
      </th>
      <td>
        <CellInput
          label={text('people.roleOf', { name })}
          value={person.role}
          onSave={value => change({ role: value })}
        />
      </td>
      <td>
        <ChoiceInput
          aria-label={text('people.laneOf', { name })}
          value={person.laneId ?? ''}
          disabled={!canWrite}
          onChoose={laneId => void change({ laneId: laneId || null })}
          data={[
            { value: '', label: text('people.noLane') },
            ...lanes.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
        />
      </td>
      <td>
        <ChoiceInput
          aria-label={text('people.attendanceOf', { name })}
          value={person.attendance}
          disabled={!canWrite}
          onChoose={value => {
            const attendance = attendances.find(one => one === value)
            if (attendance !== undefined) void change({ attendance })
          }}
          data={attendances.map(value => ({ value, label: text(`people.${value}`) }))}
        />
      </td>
      <td>
        {canWrite && (
          <ActionIcon
            variant="subtle"
            aria-label={text('people.remove', { name })}
            onClick={() => void act({ type: 'removePerson', personId: person.id })}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </td>
    </tr>
  )
}
