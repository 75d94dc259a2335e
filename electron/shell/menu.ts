import type { MenuItemConstructorOptions } from 'electron'
import type { RecentFile } from '../../shared/protocol/contract.ts'
import type { ShellKey, ShellSentence } from '../host/shellSentences.ts'

/** What the menu depends on. It is built anew when one of these changes, which is seldom. */
export type MenuSituation = {
  platform: NodeJS.Platform
  isWorkshopOpen: boolean
  recent: readonly RecentFile[]
  /** Developer tools are for developers: not in the packaged app. */
  mayInspect: boolean
}
export type MenuEffects = { runAction(actionId: string): void; openFile(path: string): void }

type MenuKey = Extract<ShellKey, `menu.${string}`>
type Role = NonNullable<MenuItemConstructorOptions['role']>
type Row =
  /** Something the desk does. The id is the one of the desk's action, which also has the same shortcut. */
  | { kind: 'action'; id: string; label: MenuKey; key?: string; needs?: 'workshop' }
  | { kind: 'role'; role: Role; label: MenuKey; key?: string }
  | { kind: 'recent' }
  | { kind: 'line' }

const line: Row = { kind: 'line' }
const action = (id: string, label: MenuKey, key?: string): Row => ({
  kind: 'action',
  id,
  label,
  ...(key === undefined ? {} : { key }),
})
const inWorkshop = (id: string, label: MenuKey, key?: string): Row => ({
  kind: 'action',
  id,
  label,
  needs: 'workshop',
  ...(key === undefined ? {} : { key }),
})
const role = (name: Role, label: MenuKey): Row => ({ kind: 'role', role: name, label })

/** The menu as a table: label, rows. */
const table: readonly { label: MenuKey; rows: readonly Row[] }[] = [
  {
    label: 'menu.file',
    rows: [
      action('file.new', 'menu.new', 'CmdOrCtrl+N'),
      action('file.open', 'menu.open', 'CmdOrCtrl+O'),
      { kind: 'recent' },
      line,
      inWorkshop('file.saveCopy', 'menu.saveCopy', 'CmdOrCtrl+Shift+S'),
      inWorkshop('file.exportMinutes', 'menu.exportMinutes', 'CmdOrCtrl+E'),
      inWorkshop('file.exportActions', 'menu.exportActions', 'CmdOrCtrl+Shift+E'),
      line,
      inWorkshop('file.close', 'menu.close'),
      action('app.preferences', 'menu.preferences', 'CmdOrCtrl+,'),
      line,
      role('quit', 'menu.quit'),
    ],
  },
  {
    label: 'menu.edit',
    rows: [
      inWorkshop('edit.undo', 'menu.undo', 'CmdOrCtrl+Z'),
      inWorkshop('edit.redo', 'menu.redo', 'CmdOrCtrl+Shift+Z'),
      line,
      role('cut', 'menu.cut'),
      role('copy', 'menu.copy'),
      role('paste', 'menu.paste'),
      role('selectAll', 'menu.selectAll'),
      line,
      inWorkshop('edit.search', 'menu.search', 'CmdOrCtrl+F'),
      action('app.palette', 'menu.palette', 'CmdOrCtrl+K'),
    ],
  },
  {
    label: 'menu.view',
    rows: [
      inWorkshop('view.board', 'menu.board'),
      inWorkshop('view.table', 'menu.table'),
      inWorkshop('view.fit', 'menu.fit'),
      line,
      action('view.wall', 'menu.wall'),
      line,
      role('zoomIn', 'menu.zoomIn'),
      role('zoomOut', 'menu.zoomOut'),
      role('resetZoom', 'menu.zoomReset'),
      role('togglefullscreen', 'menu.fullScreen'),
      role('toggleDevTools', 'menu.devTools'),
    ],
  },
  {
    label: 'menu.walk',
    rows: [
      inWorkshop('walk.next', 'menu.next'),
      inWorkshop('walk.previous', 'menu.previous'),
      inWorkshop('walk.timer', 'menu.timer'),
    ],
  },
  {
    label: 'menu.help',
    rows: [action('help.shortcuts', 'menu.shortcuts'), line, role('about', 'menu.about')],
  },
]

/** The native menu as Electron takes it. Pure: effects come in as functions. */
export function menuTemplate(
  situation: MenuSituation,
  effects: MenuEffects,
  sentence: ShellSentence,
): MenuItemConstructorOptions[] {
  const menus = table.map(({ label, rows }) => ({
    label: sentence(label),
    submenu: rows.flatMap(row => itemsOf(row, situation, effects, sentence)),
  }))
  return situation.platform === 'darwin' ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus
}

function itemsOf(
  row: Row,
  situation: MenuSituation,
  effects: MenuEffects,
  sentence: ShellSentence,
): MenuItemConstructorOptions[] {
  switch (row.kind) {
    case 'line':
      return [{ type: 'separator' }]
    case 'recent':
      return [
        { label: sentence('menu.openRecent'), submenu: recentItems(situation.recent, effects, sentence) },
      ]
    case 'role': {
      const isLeftOut =
        (row.role === 'toggleDevTools' && !situation.mayInspect) ||
        // There they stand in the menu that carries the app's name.
        (situation.platform === 'darwin' && (row.role === 'quit' || row.role === 'about'))
      return isLeftOut ? [] : [{ role: row.role, label: sentence(row.label) }]
    }
    case 'action':
      return [
        {
          id: row.id,
          label: sentence(row.label),
          enabled: row.needs !== 'workshop' || situation.isWorkshopOpen,
          click: () => effects.runAction(row.id),
          ...(row.key === undefined ? {} : { accelerator: row.key }),
        },
      ]
    default:
      return row satisfies never
  }
}

function recentItems(
  recent: readonly RecentFile[],
  effects: MenuEffects,
  sentence: ShellSentence,
): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ label: sentence('menu.noRecent'), enabled: false }]
  return recent.map(file => ({
    // An ampersand would be read as the mark of a keyboard mnemonic.
    label: (file.title === '' ? file.path : file.title).replaceAll('&', '&&'),
    toolTip: file.path,
    enabled: !file.isMissing,
    click: () => effects.openFile(file.path),
  }))
}
