import {
  IconArrowsMaximize,
  IconDeviceProjector,
  IconLayoutBoard,
  IconPointer,
  IconSnowflake,
  IconSquareFilled,
  IconSun,
  IconTable,
  IconViewportWide,
} from '@tabler/icons-react'
import type { Stage } from '../../../shared/protocol/contract.ts'
import { ask, readClient } from '../../client/index.ts'
import { moveCamera, useDesk } from '../deskStore.ts'
import { showWall } from '../frame/wallActs.ts'
import type { Action } from './action.ts'
import { isWorkshopOpen } from './enabled.ts'

export function changeStage(change: (stage: Stage) => Partial<Stage>): void {
  const { stage, welcome } = readClient()
  // The wall follows the facilitator's own desk alone.
  if (welcome?.author.role === 'cofacilitator') return
  void ask('setStage', { stage: { ...stage, ...change(stage) } })
}

export const viewActions: readonly Action[] = [
  {
    id: 'view.table',
    label: 'desk.action.table',
    group: 'view',
    icon: IconTable,
    shortcut: 'T',
    isEnabled: isWorkshopOpen,
    run: () => useDesk.setState(({ layout }) => ({ layout: layout === 'table' ? 'board' : 'table' })),
  },
  {
    id: 'view.board',
    label: 'desk.action.board',
    group: 'view',
    icon: IconLayoutBoard,
    shortcut: 'B',
    isEnabled: isWorkshopOpen,
    run: () => useDesk.setState({ layout: 'board' }),
  },
  {
    id: 'view.fit',
    label: 'desk.action.fit',
    group: 'view',
    icon: IconArrowsMaximize,
    shortcut: 'F',
    isEnabled: isWorkshopOpen,
    run: () => {
      useDesk.setState({ layout: 'board' })
      moveCamera({ kind: 'all' })
    },
  },
  {
    id: 'view.wall',
    label: 'desk.action.wall',
    group: 'view',
    icon: IconDeviceProjector,
    shortcut: 'W',
    isEnabled: isWorkshopOpen,
    run: showWall,
  },
  {
    id: 'view.wallOverview',
    label: 'desk.action.wallOverview',
    group: 'view',
    icon: IconViewportWide,
    shortcut: 'O',
    isEnabled: isWorkshopOpen,
    run: () =>
      changeStage(({ mode }) => ({ mode: mode === 'overview' ? 'focus' : 'overview', questionId: null })),
  },
  {
    id: 'view.blankWall',
    label: 'desk.action.blankWall',
    group: 'view',
    icon: IconSquareFilled,
    shortcut: '.',
    isEnabled: isWorkshopOpen,
    run: () => changeStage(({ mode }) => ({ mode: mode === 'blank' ? 'focus' : 'blank' })),
  },
  {
    id: 'view.freezeWall',
    label: 'desk.action.freezeWall',
    group: 'view',
    icon: IconSnowflake,
    shortcut: 'shift+F',
    isEnabled: isWorkshopOpen,
    run: () => changeStage(({ isFrozen }) => ({ isFrozen: !isFrozen })),
  },
  {
    id: 'view.wallTheme',
    label: 'desk.action.wallTheme',
    group: 'view',
    icon: IconSun,
    isEnabled: isWorkshopOpen,
    run: () => changeStage(({ theme }) => ({ theme: theme === 'dark' ? 'light' : 'dark' })),
  },
  {
    id: 'view.wallPointer',
    label: 'desk.action.wallPointer',
    group: 'view',
    icon: IconPointer,
    shortcut: 'shift+W',
    isEnabled: isWorkshopOpen,
    run: () => {
      const isPointing = !useDesk.getState().isPointing
      useDesk.setState({ isPointing })
      if (!isPointing) changeStage(() => ({ pointer: null }))
    },
  },
]
