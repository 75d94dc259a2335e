import { board } from './board.ts'
import { desk } from './desk.ts'
import { deskRoom } from './deskRoom.ts'
import { files } from './files.ts'
import { panel } from './panel.ts'
import { refusals } from './refusals.ts'
import { wall } from './wall.ts'

/** The messages that desk and wall need; documents and shell have theirs on the host's side. */
export const views = { board, desk, deskRoom, files, panel, refusal: refusals, wall } as const
