/** A line of input. `tooLong`: more than the limit without an end; its content is passed over. */
export type Line = { kind: 'text'; text: string } | { kind: 'tooLong' }

/** Far above the largest command. UTF-16 code units. */
const longestLine = 1 << 20

/** Splits a stream of UTF-8 into lines, whatever its pieces; the last one need not end in a line break. Skips blank ones. */
export async function* linesOf(
  input: AsyncIterable<string | Uint8Array>,
  longest = longestLine,
): AsyncGenerator<Line, void> {
  const decoder = new TextDecoder()
  let rest = ''
  let isSkipping = false
  for await (const piece of input) {
    const parts = (
      rest + (typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }))
    ).split('\n')
    rest = parts.pop() ?? ''
    for (const text of parts) {
      if (isSkipping) isSkipping = false
      else if (text.length > longest) yield { kind: 'tooLong' }
      else if (text.trim() !== '') yield { kind: 'text', text }
    }
    if (rest.length > longest) {
      if (!isSkipping) yield { kind: 'tooLong' }
      isSkipping = true
      rest = ''
    }
  }
  rest += decoder.decode()
  if (!isSkipping && rest.trim() !== '') yield { kind: 'text', text: rest }
}
