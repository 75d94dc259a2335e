/** What the desk's frame says: start screen, bars, commands, preferences. */
export const desk = {
  appName: 'PANACEA Walk-through',
} as const
