import { describe, expect, it } from 'vitest'
import { questionSettings } from '../../../renderer/wall/room/questionSettings.ts'

/** Rem of the picture's 40 that a question and its answer may take beside the rest. */
const roomWithAnswer = 24
const roomAlone = 27

describe('how a question is set', () => {
  it('is as large as its letters allow at first', () => {
    expect(questionSettings('Who signs?', '')[0]?.size).toBe('huge')
    expect(questionSettings('Who signs?', 'x'.repeat(150))[0]?.size).toBe('large')
    expect(questionSettings('x'.repeat(560), 'x'.repeat(900))[0]?.size).toBe('small')
  })

  it('leaves nothing out before the smallest size', () => {
    for (const { size, question, answer } of questionSettings('Who?', 'Me.'))
      if (size !== 'small') expect([question, answer]).toEqual([40, 40])
  })

  it('ends in a setting that fits whatever the length', () => {
    const [line, answerLine] = [1.5 * 1.2, 1.15 * 1.3]
    const withAnswer = questionSettings('x', 'y').at(-1)
    const alone = questionSettings('x', '').at(-1)
    expect((withAnswer?.question ?? 99) * line + (withAnswer?.answer ?? 99) * answerLine).toBeLessThan(
      roomWithAnswer,
    )
    expect((alone?.question ?? 99) * line).toBeLessThan(roomAlone)
  })
})
