/** The `TextDecoder` of the place, which knows the encodings. */
export type Decoder = new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string }

/** Bytes at the beginning that are looked at where no mark tells the encoding. */
const SAMPLE = 512

/** Characters 80 to 9F of Windows-1252; five of them are none. */
const BEYOND_LATIN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Text of a file in UTF-8, UTF-16 (with or without a byte order mark), or, where it is neither,
 * Windows-1252, which holds Latin-1. Never throws.
 */
export function decodeText(bytes: Uint8Array, TextDecoder: Decoder): string {
  const sixteen = wideEncoding(bytes)
  if (sixteen !== undefined) return new TextDecoder(sixteen, { fatal: false }).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Some versions of Node leave out what Windows-1252 has beyond Latin-1.
    return new TextDecoder('windows-1252', { fatal: false })
      .decode(bytes)
      .replace(
        /[\u0080-\u009f]/g,
        (control) => BEYOND_LATIN[control.charCodeAt(0) - 0x80] ?? control,
      )
  }
}

/** UTF-16 shows itself by a mark, or by an empty half of nearly every character. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE)
  const empty = (half: number) =>
    sample.reduce((sum, byte, at) => sum + Number(byte === 0 && at % 2 === half), 0)
  const [high, low] = [empty(0), empty(1)]
  if (low > sample.length / 4 && high === 0) return 'utf-16le'
  if (high > sample.length / 4 && low === 0) return 'utf-16be'
  return undefined
}
