/**
 * What people type may hold characters that XML 1.0 cannot (control characters, lone surrogates, non-characters): Word
 * would call the whole file damaged. Control characters have no shape and go; what had a shape, or stood for something,
 * becomes the replacement character, so that a reader sees that something was there.
 */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text
  return text.replaceAll('\t', ' ').replace(controls, '').replace(unpaired, '\uFFFD')
}

/** In a `u` pattern a surrogate stands only for one without its partner. */
const unpaired = /[\p{Surrogate}\uFFFE\uFFFF]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const suspicious = /[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/

/** Hebrew, Arabic and their relatives, as the first letter of a text: it is read from right to left. */
const rightToLeft = /^[^\p{L}]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u

export const readsRightToLeft = (text: string): boolean => rightToLeft.test(text)
