/** A file in a folder of the host's machine, written as that machine writes paths, with a workshop's extension. */
export function pathIn(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/'
  const file = name.trim().endsWith('.walkthrough') ? name.trim() : `${name.trim()}.walkthrough`
  return folder.endsWith(separator) ? folder + file : folder + separator + file
}
