import { BorderStyle, type IStylesOptions } from 'docx'
import {
  contentsIndent,
  fontFamily,
  lineHeight,
  type StyleName,
  type TextStyle,
  textStyles,
  twips,
} from './typography.ts'

/** Ids that Word knows (headings, contents) keep Word's, so that its navigation pane and outline work. */
export const styleIds: Record<StyleName, string> = {
  body: 'BodyText',
  lead: 'Lead',
  caption: 'Caption',
  quiet: 'Quiet',
  kicker: 'Kicker',
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  partHeading: 'PartHeading',
  contentsTitle: 'TOCHeading',
  contents1: 'TOC1',
  contents2: 'TOC2',
  listItem: 'ListParagraph',
  cell: 'TableText',
  cellHead: 'TableHead',
  matrixHead: 'MatrixHead',
  furniture: 'Furniture',
}

const names: Record<StyleName, string> = {
  body: 'Body Text',
  lead: 'Lead',
  caption: 'caption',
  quiet: 'Quiet',
  kicker: 'Kicker',
  title: 'Title',
  heading1: 'heading 1',
  heading2: 'heading 2',
  heading3: 'heading 3',
  partHeading: 'Part Heading',
  contentsTitle: 'TOC Heading',
  contents1: 'toc 1',
  contents2: 'toc 2',
  listItem: 'List Paragraph',
  cell: 'Table Text',
  cellHead: 'Table Head',
  matrixHead: 'Matrix Head',
  furniture: 'Furniture',
}

const font = { ascii: fontFamily, hAnsi: fontFamily, cs: fontFamily, eastAsia: fontFamily }
const halfPoints = (size: number) => Math.round(size * 2)

const run = ({ size, isBold, color }: TextStyle) => ({
  font,
  size: halfPoints(size),
  sizeComplexScript: halfPoints(size),
  color,
  bold: isBold ?? false,
  boldComplexScript: isBold ?? false,
})
const spacing = (style: TextStyle) => ({
  line: twips(lineHeight(style)),
  lineRule: 'atLeast' as const,
  before: twips(style.before),
  after: twips(style.after),
})

const ruleOf = ({ rule }: TextStyle) =>
  rule
    ? {
        border: {
          [rule.side]: {
            style: BorderStyle.SINGLE,
            size: rule.width * 8,
            space: rule.space,
            color: rule.color,
          },
        },
      }
    : {}

const headings = { heading1: 0, heading2: 1, heading3: 2, partHeading: 1 } as const
const isHeading = (name: StyleName): name is keyof typeof headings => Object.hasOwn(headings, name)

const keptWithNext = new Set<StyleName>(['kicker', 'title', 'contentsTitle'])

/** Every style the documents use. @param language BCP 47 tag, for spelling and hyphenation. */
export function wordStyles(language: string): IStylesOptions {
  const all = Object.keys(textStyles) as StyleName[]
  return {
    default: {
      document: {
        run: { ...run(textStyles.body), language: { value: language } },
        paragraph: { spacing: spacing(textStyles.body) },
      },
    },
    paragraphStyles: all.map(name => ({
      id: styleIds[name],
      name: names[name],
      basedOn: 'Normal',
      next: isHeading(name) ? styleIds.body : styleIds[name],
      quickFormat: !name.startsWith('contents') && name !== 'furniture',
      run: run(textStyles[name]),
      paragraph: {
        spacing: spacing(textStyles[name]),
        ...(isHeading(name) ? { keepNext: true, keepLines: true, outlineLevel: headings[name] } : {}),
        ...(keptWithNext.has(name) ? { keepNext: true } : {}),
        ...ruleOf(textStyles[name]),
        ...(name === 'contents2' ? { indent: { left: twips(contentsIndent) } } : {}),
      },
    })),
  }
}

/** For an empty paragraph of an exact height. */
export const exactSpacing = (points: number) => ({
  before: 0,
  after: 0,
  line: twips(points),
  lineRule: 'exact' as const,
})
