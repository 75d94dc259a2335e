import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { shownLanes } from '../../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../../client/index.ts'
import { FloatMenu } from '../../../ui/float/FloatMenu.tsx'
import { useDesk } from '../../deskStore.ts'
import { usePanelText } from '../usePanelText.ts'
import { startCapture } from './captureStore.ts'
import styles from './ReadBack.module.css'

type Props = { readonly at: HTMLElement; readonly onClose: () => void }

export default function LaneChoice({ at, onClose }: Props) {
  const text = usePanelText()
  const process = useWorkshop(state => state.process)
  const lanes = useWorkshop(state => state.lanes)
  const chosenId = useDesk(desk => desk.captureLaneId)
  const choose = (captureLaneId: string | null) => {
    useDesk.setState({ captureLaneId })
    startCapture()
  }
  const check = (id: string | null) => (id === chosenId ? <IconCheck size={15} aria-hidden /> : null)
  return (
    <FloatMenu at={at} onClose={onClose} position="top-start" width={240}>
      <Menu.Label>{text('capture.target')}</Menu.Label>
      <Menu.Item rightSection={check(null)} onClick={() => choose(null)}>
        {text('capture.wholeRoom')}
      </Menu.Item>
      {shownLanes({ process, lanes }).map(({ id, shortName }) => (
        <Menu.Item key={id} className={styles.lane} rightSection={check(id)} onClick={() => choose(id)}>
          {shortName}
        </Menu.Item>
      ))}
    </FloatMenu>
  )
}
