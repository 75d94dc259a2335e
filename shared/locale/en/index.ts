import { minutes } from './minutes.ts'
import { room } from './room.ts'
import { shell } from './shell.ts'
import { views } from './views.ts'

/** All messages in English, the language of reference. Each room of the app keeps its own file. */
export const en = { ...views, minutes, room, shell } as const
