/** "K7M4QX" as people read it to each other: "K7M 4QX". */
export const codeGroups = (code: string): string => code.replace(/(.{3})(?=.)/g, '$1 ')

/** One letter at a time, for voices that would make a word of it. */
export const codeLetters = (code: string): string => [...code].join(' ')
