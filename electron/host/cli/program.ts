import type { Translate } from '../../../shared/locale/translate.ts'
import type { OpenFailure } from '../../../shared/protocol/contract.ts'
import { failureText } from '../sentences.ts'
import type { Output } from './output.ts'

/** What a command of the command line works with. */
export type Program = {
  /** The app's `assets` folder. */
  assetsFolder: string
  appVersion: string
  /** The folder the person stands in: names of files are meant from there. */
  standpoint: string
  input: AsyncIterable<string | Uint8Array>
  output: Output
  /** Says one sentence to the person at the terminal. */
  complain(sentence: string): void
  t: Translate
}

/** What a command ends with: 0 done, 1 not possible, 2 asked wrongly. */
export type ExitCode = 0 | 1 | 2

export function failed(program: Program, failure: OpenFailure): ExitCode {
  program.complain(failureText(failure, program.t))
  return 1
}

/** Prints a value as indented JSON. Not done where nobody takes it: the reader is gone, the disk is full. */
export async function print(program: Program, value: unknown): Promise<ExitCode> {
  await program.output.write(`${JSON.stringify(value, null, 2)}\n`)
  return program.output.isClosed() ? 1 : 0
}
