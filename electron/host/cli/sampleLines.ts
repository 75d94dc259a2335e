import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Phrases } from '../../../shared/sample/phrases.ts'
import { sampleCommands } from '../../../shared/sample/sampleCommands.ts'
import { readProcess } from '../processes.ts'
import type { ExitCode, Program } from './program.ts'

/** Prints the commands of a made-up workshop of the POCT process, one JSON object a line; the same for the same seed. */
export async function printSampleCommands(
  program: Program,
  { entries, seed }: { entries: number; seed: number },
): Promise<ExitCode> {
  const process = readProcess(program.assetsFolder, 'poct')
  if (process === null) {
    program.complain(program.t('files.request.unknownProcess', { name: 'poct' }))
    return 1
  }
  const json = readFileSync(join(program.assetsFolder, 'sample', 'phrases.json'), 'utf8')
  const phrases = Phrases.parse(JSON.parse(json))
  for (const command of sampleCommands({ entries, seed, process, phrases })) {
    if (program.output.isClosed()) return 1
    await program.output.write(`${JSON.stringify(command)}\n`)
  }
  return program.output.isClosed() ? 1 : 0
}
