import { Fingerprint } from '../../sim/index.ts'
import { type HandIn, handInData, readHandIn } from './hand-in.ts'

/** Every code begins so; the number is that of its form. */
const SIGN = 'HK1'
/** Hex digits of the checksum. */
const CHECK = 8
/** Bytes that a code may grow to when it is unfolded: far more than any hand-in has. */
const MOST_BYTES = 60_000
/** Letters that a mail program puts into a text that it breaks or quotes. */
const BREAKS = /[\s>\u200b\u00ad]+/g
/** A whole code, or the beginning of one that was cut or changed. */
const CODES = new RegExp(`${SIGN}\\.(?:([\\w-]+)\\.([0-9a-f]{${CHECK}}))?`, 'g')

/** What a text that holds codes says: the hand-ins, and the places in the text, from 1 on, of codes that are damaged. */
export type CodesRead = { readonly handIns: readonly HandIn[]; readonly damaged: readonly number[] }

/** A hand-in as one line of letters, digits, points, hyphens and underscores, with a checksum. */
export async function writeCode(handIn: HandIn): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(handInData(handIn)))
  const packed = await passed(bytes, new CompressionStream('deflate-raw'))
  const text = btoa(String.fromCharCode(...packed))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
  return `${SIGN}.${text}.${checkOf(text)}`
}

/** Every code of a text, with whatever stands between them: names, greetings, broken lines. */
export async function readCodes(text: string): Promise<CodesRead> {
  const handIns: HandIn[] = []
  const damaged: number[] = []
  let place = 0
  for (const [, packed, check] of text.replace(BREAKS, '').matchAll(CODES)) {
    place++
    const handIn = packed && checkOf(packed) === check ? await unpacked(packed) : undefined
    if (handIn) handIns.push(handIn)
    else damaged.push(place)
  }
  return { handIns, damaged }
}

function checkOf(text: string): string {
  return new Fingerprint().text(text).hex().slice(0, CHECK)
}

async function unpacked(text: string): Promise<HandIn | undefined> {
  try {
    const packed = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    )
    const bytes = await passed(packed, new DecompressionStream('deflate-raw'))
    return readHandIn(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return undefined
  }
}

/** Bytes after they went through a stream; rejects when they are no such stream, or too many come out. */
async function passed(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader()
  const parts: number[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Uint8Array.from(parts)
    for (const byte of value) parts.push(byte)
    if (parts.length > MOST_BYTES) {
      await reader.cancel()
      throw new RangeError(`more than ${MOST_BYTES} bytes`)
    }
  }
}
