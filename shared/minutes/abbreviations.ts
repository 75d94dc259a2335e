import { kindLetter } from '../workshop/entryFields.ts'
import type { Block, Row, Run } from './document.ts'
import { keptTogether, partHeading } from './pieces.ts'
import { proposedMark } from './proposed.ts'
import type { Reading } from './reading.ts'
import { bold, cell, headCell, heads, plain, toned } from './runs.ts'

/** Codes of tools and actors, and the letters used in the text. */
export function abbreviationsAnnex(reading: Reading, heading: Block): Block[] {
  const { t } = reading
  const part = (key: 'tools' | 'actors' | 'lettersUsed', rows: Row[]): Block[] => [
    partHeading(t(`minutes.section.${key}`), `abbreviations_${key}`),
    {
      type: 'table',
      style: 'grid',
      altText: t(`minutes.section.${key}`),
      widths: [14, 86],
      header: heads(t('minutes.column.code'), t('minutes.column.meaning')),
      rows,
    },
  ]
  return [
    heading,
    ...part('actors', actorRows(reading)),
    ...part('tools', toolRows(reading)),
    ...part('lettersUsed', keptTogether(letterRows(reading))),
  ]
}

function actorRows(reading: Reading): Row[] {
  return reading.actors.map(actor => ({
    cells: [
      headCell(plain(actor.id)),
      cell(
        bold(actor.name),
        ...(actor.shortName === actor.name || actor.shortName === actor.id
          ? []
          : [plain(` (${actor.shortName})`)]),
        ...proposedMark(reading, 'actor', actor.id),
      ),
    ],
  }))
}

/** Tools that the process uses, and those they are part of. */
function toolRows(reading: Reading): Row[] {
  const { t, state } = reading
  const used = new Set([
    ...state.process.steps.flatMap(step => step.toolIds),
    ...reading.entries.flatMap(entry => entry.toolId ?? []),
  ])
  for (const tool of state.process.tools) if (used.has(tool.id) && tool.partOf) used.add(tool.partOf)
  return state.process.tools
    .filter(tool => used.has(tool.id))
    .map(tool => {
      const what = tool.partOf ? t('minutes.note.partOf', { what: tool.what, tool: tool.partOf }) : tool.what
      const runs: Run[] = [bold(tool.name), ...proposedMark(reading, 'tool', tool.id)]
      return { cells: [headCell(plain(tool.id)), { blocks: [runs, [plain(what)]] }] }
    })
}

function letterRows({ t }: Reading): Row[] {
  const raci = (['A', 'R', 'AR', 'C', 'I'] as const).map(letter => ({
    cells: [headCell(plain(letter)), cell(plain(t(`minutes.letter.${letter}`)))],
  }))
  const labels = (['note', 'risk', 'question', 'decision', 'action'] as const).map(
    (kind): Row => ({
      cells: [
        { blocks: [[toned(`${kindLetter[kind]}1`, kind)]], isHead: true, bar: kind },
        cell(plain(t(`minutes.letter.${kind}`))),
      ],
    }),
  )
  return [...raci, ...labels]
}
