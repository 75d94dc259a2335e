import { board } from './board.ts'
import { desk } from './desk.ts'
import { panel } from './panel.ts'
import { shell } from './shell.ts'

/** All messages in English, the language of reference. Each room of the app keeps its own file. */
export const en = { board, desk, panel, shell } as const
