/** "07:42", from an hour on "1:07:42": a length of time; its sign is the caller's matter. @param ms milliseconds. */
export function clockFace(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const two = (part: number) => String(part).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}
