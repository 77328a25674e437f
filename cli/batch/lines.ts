/** The longest line that is read, in bytes: a scenario with its own table is a thousandth of it. */
export const LONGEST_LINE = 16 * 1024 * 1024

const NEWLINE = 10

/** A line of the input, counted from 1; `fault` says why its text cannot be had. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: string }

/**
 * Lines of UTF-8 bytes, read no sooner than they are asked for. A line ends with a newline, the
 * last one also with the input. One of more than `longest` bytes is dropped as it comes.
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 0
  const take = (part: Uint8Array) => {
    length += part.length
    if (length > longest) parts = []
    else parts.push(part)
  }
  const line = (): Line => {
    const whole = length > longest ? undefined : Buffer.concat(parts)
    parts = []
    length = 0
    number += 1
    if (!whole) return { number, fault: `the line is longer than ${longest} bytes` }
    try {
      return { number, text: new TextDecoder('utf-8', { fatal: true }).decode(whole) }
    } catch {
      return { number, fault: 'the line is not UTF-8' }
    }
  }
  for await (const chunk of input) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, end))
      yield line()
      from = end + 1
    }
    if (from < chunk.length) take(chunk.subarray(from))
  }
  if (length > 0) yield line()
}
