import { Paragraph, TextRun } from 'docx'
import type { Run } from '../../../shared/minutes/document.ts'
import { cleanText, readsRightToLeft } from './cleanText.ts'
import { styleIds } from './styles.ts'
import { type StyleName, toneColors } from './typography.ts'

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

/** A paragraph whose first words read from right to left begins at the right. */
export function wordParagraph(
  runs: readonly Run[],
  style: StyleName,
  more: Omit<ConstructorParameters<typeof Paragraph>[0] & object, 'children' | 'style'> = {},
): Paragraph {
  return new Paragraph({
    style: styleIds[style],
    ...(readsRightToLeft(runs.map(run => run.text).join('')) ? { bidirectional: true } : {}),
    ...more,
    children: runs.map(wordRun),
  })
}
