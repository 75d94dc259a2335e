import { z } from 'zod'

export const roles = ['facilitator', 'cofacilitator', 'participant', 'wall'] as const
export type Role = (typeof roles)[number]

/**
 * Who sends a command. The host fills this in from the connection, never from what a view claims.
 * `laneId` is the actor a participant sits in for; null for the others.
 */
export const Author = z.object({
  id: z.string().min(1).max(64),
  role: z.enum(roles),
  name: z.string().max(120),
  laneId: z.string().max(32).nullable(),
})
export type Author = z.infer<typeof Author>

export { facilitator } from './facilitator.ts'
