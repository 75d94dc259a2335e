import type { Preferences, PushName, Stage } from './contract.ts'

/** Values of the contract that views need without its schemas: the desk does without zod. */
export const protocolVersion = 1

export const views = ['desk', 'wall', 'phone'] as const

export const initialStage: Stage = {
  mode: 'focus',
  isFrozen: false,
  theme: 'dark',
  pointer: null,
  questionId: null,
}

export const defaultPreferences: Preferences = {
  theme: 'light',
  textSize: 'normal',
  language: 'en',
  paper: 'a4',
  isMotionReduced: false,
}

export const pushNames = [
  'session',
  'events',
  'trouble',
  'stage',
  'preferences',
  'runAction',
  'room',
] as const satisfies readonly PushName[]
