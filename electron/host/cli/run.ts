import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ExitCode, Program } from './program.ts'

const options = {
  process: { type: 'string' },
  title: { type: 'string' },
  entries: { type: 'string' },
  seed: { type: 'string' },
  paper: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const
type Values = Partial<Record<Exclude<keyof typeof options, 'help'>, string>>

/** Said where a command was asked wrongly; the usage follows it. */
class Misuse extends Error {}

/** Runs one command of the command line. @param words what stands after the program's name. */
export async function runCli(words: readonly string[], program: Program): Promise<ExitCode> {
  const usage = program.t('files.cli.usage')
  try {
    const { values, positionals } = read(words)
    const [name, ...files] = positionals
    if (values.help === true || name === 'help') {
      await program.output.write(`${usage}\n`)
      return program.output.isClosed() ? 1 : 0
    }
    if (name === undefined) throw new Misuse(program.t('files.cli.noCommand'))
    return await runNamed(name, files, values, program)
  } catch (error) {
    if (!(error instanceof Misuse)) {
      const detail = error instanceof Error ? error.message : String(error)
      program.complain(program.t('files.request.failed', { detail }))
      return 1
    }
    program.complain(`${error.message}\n\n${usage}`)
    return 2
  }
}

/** Each command loads what it needs and no more: the smallest are quick. */
const fileCommands = () => import('./fileCommands.ts')

async function runNamed(
  name: string,
  files: readonly string[],
  values: Values,
  program: Program,
): Promise<ExitCode> {
  const { t, standpoint } = program
  if (files.includes('')) throw new Misuse(t('files.cli.emptyName', { name }))
  const take = (count: number): string[] => {
    if (files.length === count) return [...files]
    throw new Misuse(t('files.cli.fileCount', { name, count }))
  }
  const [file = '', out = ''] = files.map(given => resolve(standpoint, given))
  switch (name) {
    case 'new':
      take(1)
      return (await fileCommands()).newFile(program, file, {
        process: values.process ?? 'poct',
        title: values.title,
      })
    case 'sample-commands':
      take(0)
      return (await import('./sampleLines.ts')).printSampleCommands(program, {
        entries: wholeNumber('entries', values.entries ?? '100', program),
        seed: wholeNumber('seed', values.seed ?? '1', program),
      })
    case 'apply':
      take(1)
      return (await import('./applyCommands.ts')).applyCommands(program, file)
    case 'show':
      take(1)
      return (await fileCommands()).showFile(program, file)
    case 'verify':
      take(1)
      return (await fileCommands()).verify(program, file)
    case 'salvage':
      take(2)
      return (await fileCommands()).salvage(program, file, out)
    case 'minutes':
    case 'actions': {
      take(2)
      const paper = paperOf(values.paper ?? 'a4', program)
      const { exportFile } = await import('./exportFile.ts')
      return exportFile(program, name, { file, out, paper })
    }
    default:
      throw new Misuse(t('files.cli.unknownCommand', { name }))
  }
}

function read(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error))
  }
}

function wholeNumber(name: string, text: string, { t }: Program): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value
  throw new Misuse(t('files.cli.notANumber', { name, value: text }))
}

function paperOf(text: string, { t }: Program): 'a4' | 'letter' {
  if (text === 'a4' || text === 'letter') return text
  throw new Misuse(t('files.cli.notAPaper', { value: text }))
}
