/** Where this machine is. */
export const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
