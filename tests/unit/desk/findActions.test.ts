import { IconAlertTriangle } from '@tabler/icons-react'
import { expect, test } from 'vitest'
import type { Action } from '../../../renderer/desk/actions/action.ts'
import { findActions } from '../../../renderer/desk/commands/findActions.ts'

const actions = ['Next step', 'Whole board', 'Table or board', 'Board', 'Élément proposé'].map(
  (label): Action => ({
    id: label,
    label,
    group: 'view',
    icon: IconAlertTriangle,
    isEnabled: () => true,
    run: () => {},
  }),
)
const found = (query: string) => findActions(actions, query, ({ label }) => label).map(({ id }) => id)

test('the palette finds every word anywhere, whole beginnings first, accents and case aside', () => {
  expect(found('')).toHaveLength(5)
  expect(found('board')).toEqual(['Board', 'Whole board', 'Table or board'])
  expect(found('BOARD table')).toEqual(['Table or board'])
  expect(found('element')).toEqual(['Élément proposé'])
  expect(found('xyz')).toEqual([])
})
