import { expect, test } from 'vitest'
import { newJoinCode } from '../../../electron/host/room/joinCode.ts'
import { codeLength, readCode, tidyCode } from '../../../renderer/phone/join/code.ts'
import { roleIn } from '../../../renderer/phone/now/role.ts'
import { sharedPicture } from './pictures.ts'

test('every code that a host makes can be typed in small letters, with spaces and dashes', () => {
  for (let count = 0; count < 500; count++) {
    const code = newJoinCode()
    expect(code.length).toBe(codeLength)
    const typed = `${code.slice(0, 3).toLowerCase()} - ${code.slice(3)}`
    expect(tidyCode(typed)).toEqual({ code, isMisread: false })
    expect(readCode(`#c=${code}`)).toBe(code)
  }
})

test('a character that no code has is left out and told', () => {
  expect(tidyCode('K7M3PO')).toEqual({ code: 'K7M3P', isMisread: true })
})

test('a link without a whole code is no code', () => {
  for (const hash of ['', '#', '#c=', '#c=K7M', '#x=K7M3PX', '#c=%%%']) expect(readCode(hash)).toBeNull()
})

test('my part in a step is said in words', () => {
  const step = sharedPicture().steps[1]
  if (!step) throw new Error('no step')
  expect(roleIn(step, 'ICT')).toBe('accountable and responsible')
  expect(roleIn(step, 'LEG')).toBe('consulted')
  expect(roleIn(step, 'MGT')).toBe('no part in this step')
})
