import type { Author } from './author.ts'

/** The one author of a workshop without a room: whoever sits at the desk. */
export const facilitator: Author = { id: 'facilitator', role: 'facilitator', name: '', laneId: null }
