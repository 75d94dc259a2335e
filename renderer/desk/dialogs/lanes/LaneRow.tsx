import { ActionIcon, Switch } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { Actor } from '../../../../shared/process/schema.ts'
import { visibleEntries } from '../../../../shared/workshop/selectors.ts'
import type { LaneArrangement } from '../../../../shared/workshop/state.ts'
import { send, useWorkshop } from '../../../client/index.ts'
import { saySorry } from '../../../ui/notices.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import { CellInput } from '../CellInput.tsx'
import styles from '../dialogs.module.css'
import { arrangeLanes } from './arrangeLanes.ts'
import { type Direction, withShown } from './arrangement.ts'
import ownStyles from './LaneRow.module.css'

type Props = {
  readonly actor: Actor
  readonly lanes: LaneArrangement
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (direction: Direction) => void
}

export function LaneRow({ actor, lanes, isFirst, isLast, onMove }: Props) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const { id, name, shortName } = actor
  const entries = useWorkshop(state => visibleEntries(state).filter(entry => entry.laneId === id).length)
  const isShown = !lanes.hidden.includes(id)
  const rename = async (names: { name: string; shortName: string }) => {
    const outcome = await send({ type: 'renameElement', key: `actor:${id}`, ...names })
    if (!outcome.ok) saySorry(outcome.message)
    return outcome.ok
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || !canWrite) return
    if (event.key === 'ArrowUp') onMove('up')
    else if (event.key === 'ArrowDown') onMove('down')
    else return
    event.preventDefault()
  }
  return (
    <li className={styles.row} aria-label={shortName} onKeyDown={onKeyDown}>
      <span className={ownStyles.move}>
        <Move
          label={text('lanes.up', { name: shortName })}
          isOff={isFirst || !canWrite}
          onMove={() => onMove('up')}
        >
          <IconArrowUp size={16} aria-hidden />
        </Move>
        <Move
          label={text('lanes.down', { name: shortName })}
          isOff={isLast || !canWrite}
          onMove={() => onMove('down')}
        >
          <IconArrowDown size={16} aria-hidden />
        </Move>
      </span>
      <span className={ownStyles.short}>
        <CellInput
          label={text('lanes.shortNameOf', { name: shortName })}
          value={shortName}
          maxLength={60}
          isNeeded
          onSave={value => rename({ name, shortName: value })}
        />
      </span>
      <span className={styles.grow}>
        <CellInput
          label={text('lanes.nameOf', { name: shortName })}
          value={name}
          maxLength={200}
          isNeeded
          onSave={value => rename({ name: value, shortName })}
        />
      </span>
      <span className={ownStyles.entries}>{text('lanes.entries', { count: entries })}</span>
      <Switch
        aria-label={text('lanes.shown', { name: shortName })}
        checked={isShown}
        disabled={!canWrite}
        onChange={event => void arrangeLanes(withShown(lanes, id, event.currentTarget.checked))}
      />
    </li>
  )
}

type MoveProps = {
  readonly label: string
  readonly isOff: boolean
  readonly onMove: () => void
  readonly children: React.ReactNode
}
/** At its end a button stays, switched off but focusable: the focus must not fall off the list while a lane moves. */
function Move({ label, isOff, onMove, children }: MoveProps) {
  return (
    <ActionIcon
      variant="subtle"
      aria-label={label}
      aria-disabled={isOff}
      {...(isOff ? { 'data-disabled': true } : {})}
      onClick={() => !isOff && onMove()}
    >
      {children}
    </ActionIcon>
  )
}
