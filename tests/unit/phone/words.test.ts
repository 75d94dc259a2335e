import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type PhoneKey, t } from '../../../renderer/phone/words/t.ts'
import { phone } from '../../../shared/locale/en/phone.ts'
import { room } from '../../../shared/locale/en/room.ts'

const sources = readdirSync('renderer/phone', { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file))
  .map(file => readFileSync(join('renderer/phone', file), 'utf8'))
  .join('\n')

function leaves(tree: object, at = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [at + key] : leaves(value, `${at}${key}.`),
  )
}

test('the phone promises about names and votes what the room promises, word for word', () => {
  expect(phone.promise).toEqual({
    named: room.rule.named.promise,
    laneOnly: room.rule.laneOnly.promise,
    anonymous: room.rule.anonymous.promise,
  })
  expect(phone.vote.secret).toBe(room.vote.secret)
})

test('every sentence is said somewhere', () => {
  const isSaid = (key: string) => {
    const stem = key.replace(/_(one|other)$/, '')
    const parent = `${stem.slice(0, stem.lastIndexOf('.'))}.$`
    return sources.includes(`'${stem}'`) || sources.includes(`\`${parent}{`)
  }
  expect(leaves(phone).filter(key => !isSaid(key))).toEqual([])
})

test('a plural has both its forms, and a sentence with a count gets the right one', () => {
  const keys = leaves(phone)
  for (const key of keys.filter(name => name.endsWith('_one')))
    expect(keys).toContain(key.replace(/_one$/, '_other'))
  expect(t('vote.left', { count: 1 })).toBe('1 dot left to give')
  expect(t('vote.left', { count: 2 })).toBe('2 dots left to give')
})

test('what is put into a sentence is never read as part of its pattern', () => {
  expect(t('rule.named', { name: '{{name}} $& {{lane}}' })).toBe('Sent with your name: {{name}} $& {{lane}}.')
})

test('an unknown key shows itself rather than nothing', () => {
  expect(t('no.such.key' as PhoneKey)).toBe('no.such.key')
})
