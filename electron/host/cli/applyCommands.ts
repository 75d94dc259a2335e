import type { Answer } from '../../../shared/protocol/contract.ts'
import { facilitator } from '../../../shared/workshop/author.ts'
import { parseCommand } from '../../../shared/workshop/parseCommand.ts'
import type { Refusal } from '../../../shared/workshop/refusals.ts'
import type { ShapeFault } from '../../../shared/workshop/shapeFaults.ts'
import { openFile } from '../file/openFile.ts'
import { LiveWorkshop } from '../liveWorkshop.ts'
import { idOf } from '../malformedCommand.ts'
import { answerOf } from '../sentences.ts'
import { type Line, linesOf } from './lines.ts'
import { type ExitCode, failed, type Program } from './program.ts'

/** So many commands are under way at once: enough to share commits, little enough to hold in memory. */
const mostUnderWay = 512

type LineAnswer = Answer | { id: null; ok: false; reason: 'malformed'; message: string }

/**
 * Carries out commands, one JSON object a line, and prints one JSON answer a line, in the same order, each only after what
 * it says is on the disk. Ends with 0 at the end of input, however many commands were refused.
 */
export async function applyCommands(program: Program, path: string): Promise<ExitCode> {
  const opened = openFile(path, program.appVersion)
  if (!opened.ok) return failed(program, opened.failure)
  const live = new LiveWorkshop(opened.file, opened.state, {
    now: Date.now,
    onCommitted() {},
    onTrouble(trouble) {
      if (trouble) program.complain(program.t(`files.trouble.${trouble.kind}`, { detail: trouble.detail }))
    },
    onQuiet() {},
  })
  const { output } = program
  let printed: Promise<void> = Promise.resolve()
  let underWay = 0
  for await (const line of linesOf(program.input)) {
    if (output.isClosed()) break
    const answer = carryOut(line, live, program)
    printed = printed.then(async () => output.write(`${JSON.stringify(await answer)}\n`))
    underWay += 1
    if (underWay < mostUnderWay) continue
    await printed
    underWay = 0
  }
  await printed
  live.close()
  return output.isClosed() ? 1 : 0
}

async function carryOut(line: Line, live: LiveWorkshop, { t }: Program): Promise<LineAnswer> {
  if (line.kind === 'tooLong') return unreadable('lineTooLong', t)
  const json = parseJson(line.text)
  if (json === undefined) return unreadable('notJson', t)
  const parsed = parseCommand(json)
  if (!parsed.ok) return malformed(idOf(json), parsed.refusal, t)
  return answerOf(parsed.command.id, await live.submit(parsed.command, facilitator), t)
}

function malformed(id: string | null, refusal: Refusal, t: Program['t']): LineAnswer {
  const answer = answerOf(id ?? '', { ok: false, refusal }, t)
  if (id !== null || answer.ok) return answer
  return { id: null, ok: false, reason: 'malformed', message: answer.message }
}

const unreadable = (fault: ShapeFault, t: Program['t']): LineAnswer =>
  malformed(null, { code: 'malformed', params: { fault } }, t)

/** @returns undefined, which is no command, where the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
