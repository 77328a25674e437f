import { valueAt } from '../../sim/index.ts'
import { type Posterior, type PosteriorFactor, STEPS, stepOf } from './posterior.ts'

/** Version of the file. */
const FORMAT = 1
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Draws as they are told: one value for each factor. */
export type PosteriorTable = {
  readonly about: Posterior['about']
  readonly factors: readonly PosteriorFactor[]
  readonly points: readonly ArrayLike<number>[]
}

/** Draws as a file that `readPosterior` reads: JSON, with the places of all values as Base64. */
export function packPosterior({ about, factors, points }: PosteriorTable, note: string): string {
  const shares = Uint8Array.from(
    points.flatMap((point) => factors.map((factor, at) => stepOf(factor, valueAt(point, at)))),
  )
  const rows = factors.map((factor) => JSON.stringify(factor))
  const head = { posterior: FORMAT, note, about, draws: points.length, shares: base64(shares) }
  return `${JSON.stringify(head).slice(0, -1)},"factors":[\n${rows.join(',\n')}\n]}\n`
}

/**
 * Reads what `packPosterior` wrote.
 *
 * @throws RangeError that says what is wrong, for a file of another format or one that is damaged.
 */
export function readPosterior(text: string): Posterior {
  const { posterior, about, factors, draws, shares } = objectOf(text)
  if (posterior !== FORMAT) fail(`format ${FORMAT}`, posterior)
  if (
    !isObject(about) ||
    !(['study', 'hash', 'particles', 'model'] as const).every(
      (key) => typeof about[key] === 'string',
    )
  )
    fail('where it comes from', about)
  if (!Array.isArray(factors) || !factors.every(isFactor)) fail('factors', factors)
  if (typeof draws !== 'number' || typeof shares !== 'string') fail('draws with shares', draws)
  const bytes = bytesOf(shares as string)
  const wanted = (draws as number) * (factors as unknown[]).length
  if (bytes.length !== wanted || wanted === 0) fail(`${wanted} shares`, bytes.length)
  return {
    about: about as Posterior['about'],
    factors: factors as readonly PosteriorFactor[],
    draws: draws as number,
    shares: bytes,
  }
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(text)
    if (isObject(data)) return data
  } catch {
    // Told below.
  }
  throw new RangeError('posterior: expected JSON')
}

function fail(expected: string, got: unknown): never {
  throw new RangeError(`posterior: expected ${expected}, got ${JSON.stringify(got)}`)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isFactor(value: unknown): boolean {
  if (!isObject(value)) return false
  const { path, town, given, low, high, whole } = value
  return (
    typeof path === 'string' &&
    (town === undefined || typeof town === 'string') &&
    typeof given === 'number' &&
    typeof low === 'number' &&
    typeof high === 'number' &&
    low < high &&
    (whole === undefined || (whole === true && high - low < STEPS / 2))
  )
}

function base64(bytes: Uint8Array): string {
  const signs: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [one, two, three] = [bytes[at], bytes[at + 1] ?? 0, bytes[at + 2] ?? 0]
    const bits = ((one as number) << 16) | (two << 8) | three
    for (const shift of [18, 12, 6, 0]) signs.push(SIGNS.charAt((bits >> shift) & 63))
  }
  const beyond = (3 - (bytes.length % 3)) % 3
  return signs.join('').slice(0, signs.length - beyond)
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let [bits, held, at] = [0, 0, 0]
  for (const sign of text) {
    const value = SIGNS.indexOf(sign)
    if (value < 0) fail('Base64', sign)
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[at++] = (bits >> held) & 255
  }
  return bytes
}
