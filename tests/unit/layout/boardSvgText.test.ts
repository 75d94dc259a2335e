import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeXml, shorten, textWidth, wrapText } from '../../../shared/process/boardSvgText.ts'

describe('text in the picture', () => {
  it('is broken at spaces, and inside a word that is wider than the line', () => {
    expect(wrapText('Select among competing offers', 14, 110, 6)).toEqual([
      'Select among',
      'competing',
      'offers',
    ])
    expect(wrapText('Datenschutzbeauftragter', 14, 100, 6).length).toBeGreaterThan(1)
  })

  it('ends in an ellipsis where it does not fit into the lines there are', () => {
    const lines = wrapText('one two three four five six seven', 14, 50, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
  })

  it('never makes a line wider than asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 40, max: 400 }),
        (text, width) => {
          for (const line of wrapText(text, 14, width, 4))
            expect(textWidth(line, 14)).toBeLessThanOrEqual(width)
          expect(textWidth(shorten(text, 14, width), 14)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })

  it('loses nothing where there are lines enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        expect(wrapText(text, 14, 90, 100).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      }),
    )
  })

  it('can stand in XML, whatever was typed', () => {
    expect(escapeXml(`<b a="1">R&D's</b>`)).toBe('&lt;b a=&quot;1&quot;&gt;R&amp;D&apos;s&lt;/b&gt;')
    expect(escapeXml('a\u0000b\u001f\ud800c')).toBe('a\ufffdb\ufffd\ufffdc')
    expect(escapeXml('Ω 試験 🏥')).toBe('Ω 試験 🏥')
  })
})
