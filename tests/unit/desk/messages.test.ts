import { expect, test } from 'vitest'
import { fixedActions } from '../../../renderer/desk/actions/registry.ts'
import { en } from '../../../shared/locale/en/index.ts'
import { Command } from '../../../shared/workshop/commands.ts'

const atDesk = Command.options.map(option => option.shape.type.value)

test('every command can be named when it is undone', () => {
  expect(atDesk.filter(type => !(type in en.desk.did))).toEqual([])
})

test('every action has a label of its own in the catalogue', () => {
  const labels = fixedActions.map(({ label }) => label.replace('desk.action.', ''))
  expect(labels.filter(label => !(label in en.desk.action))).toEqual([])
  expect(new Set(labels).size).toBe(labels.length)
})

test('no two actions share an id or a key', () => {
  const keys = fixedActions.flatMap(({ shortcut, otherShortcuts = [] }) => [
    ...(shortcut === undefined ? [] : [shortcut]),
    ...otherShortcuts,
  ])
  const ids = fixedActions.map(({ id }) => id)
  for (const list of [keys, ids]) expect(list.filter((each, at) => list.indexOf(each) !== at)).toEqual([])
})
