import { Menu } from '@mantine/core'
import { IconArrowRight, IconCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { findActor, shownLanes } from '../../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../../client/index.ts'
import { useDesk } from '../../deskStore.ts'
import { usePanelText } from '../usePanelText.ts'
import { startCapture } from './captureStore.ts'
import styles from './ReadBack.module.css'

type Props = { readonly laneId: string | null; readonly number: number }

/** Where the entry will stand: the whole room, or one lane. What is typed with @ goes before what is chosen here. */
export const LaneTarget = memo(function LaneTarget({ laneId, number }: Props) {
  const text = usePanelText()
  const process = useWorkshop(state => state.process)
  const lanes = useWorkshop(state => state.lanes)
  const chosenId = useDesk(desk => desk.captureLaneId)
  const lane =
    laneId === null ? text('capture.wholeRoom') : (findActor({ process }, laneId)?.shortName ?? laneId)
  const choose = (captureLaneId: string | null) => {
    useDesk.setState({ captureLaneId })
    startCapture()
  }
  const check = (id: string | null) => (id === chosenId ? <IconCheck size={15} aria-hidden /> : null)
  return (
    <Menu position="top-start" width={240} returnFocus={false}>
      <Menu.Target>
        <button
          type="button"
          className={styles.pick}
          data-said={laneId !== null}
          title={lane}
          aria-label={text('capture.targetChange', { lane, number })}
        >
          <IconArrowRight size={13} aria-hidden />
          <span className={styles.said}>{lane}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text('capture.target')}</Menu.Label>
        <Menu.Item rightSection={check(null)} onClick={() => choose(null)}>
          {text('capture.wholeRoom')}
        </Menu.Item>
        {shownLanes({ process, lanes }).map(({ id, shortName }) => (
          <Menu.Item key={id} className={styles.lane} rightSection={check(id)} onClick={() => choose(id)}>
            {shortName}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
})
