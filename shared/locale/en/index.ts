import { board } from './board.ts'
import { desk } from './desk.ts'
import { files } from './files.ts'
import { minutes } from './minutes.ts'
import { panel } from './panel.ts'
import { refusals } from './refusals.ts'
import { shell } from './shell.ts'
import { wall } from './wall.ts'

/** All messages in English, the language of reference. Each room of the app keeps its own file. */
export const en = { board, desk, files, minutes, panel, refusal: refusals, shell, wall } as const
