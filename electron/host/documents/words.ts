import { Bookmark, Paragraph, TextRun } from 'docx'
import type { Heading, Run } from '../../../shared/minutes/document.ts'
import { cleanText, readsRightToLeft } from './cleanText.ts'
import { bookmarkOf, headingStyle, isListed } from './contents.ts'
import { styleIds } from './styles.ts'
import { type StyleName, textStyles, toneColors } from './typography.ts'

/** Runs and paragraphs of the tree as Word's. */

export function wordRun(run: Run): TextRun {
  const text = cleanText(run.text)
  return new TextRun({
    text,
    ...(run.isBold ? { bold: true } : {}),
    ...(run.isItalic ? { italics: true } : {}),
    ...(run.tone ? { color: toneColors[run.tone] } : {}),
    ...(readsRightToLeft(text) ? { rightToLeft: true } : {}),
  })
}

/** A heading, with its discreet mark, if any, in the size of running text. */
export function wordHeading(heading: Heading, more: ParagraphMore): Paragraph {
  const { text, note = [] } = heading
  const { size } = textStyles.quiet
  const marks = note.map(
    run =>
      new TextRun({
        text: cleanText(run.text),
        bold: false,
        italics: true,
        size: size * 2,
        color: toneColors[run.tone ?? 'quiet'],
      }),
  )
  const words = [wordRun({ text }), ...marks]
  return new Paragraph({
    style: styleIds[headingStyle(heading)],
    ...(readsRightToLeft(text) ? { bidirectional: true } : {}),
    ...more,
    children: isListed(heading) ? [new Bookmark({ id: bookmarkOf(heading), children: words })] : words,
  })
}

type ParagraphMore = Omit<ConstructorParameters<typeof Paragraph>[0] & object, 'children' | 'style'>

/** A paragraph whose first words read from right to left begins at the right. */
export function wordParagraph(runs: readonly Run[], style: StyleName, more: ParagraphMore = {}): Paragraph {
  return new Paragraph({
    style: styleIds[style],
    ...(readsRightToLeft(runs.map(run => run.text).join('')) ? { bidirectional: true } : {}),
    ...more,
    children: runs.map(wordRun),
  })
}
