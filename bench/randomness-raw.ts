import { writeSync } from 'node:fs'
import { drawBits } from '../sim/exact/random.ts'
import { keyFromSeed } from '../sim/exact/seed-key.ts'
import { STREAM } from '../sim/terms/streams.ts'

/** Which input runs fastest in a raw dump. */
export type RawOrder = 'agent' | 'week' | 'stream'

const AGENTS = 50_000
const WEEKS = 520
const STREAMS = Object.values(STREAM)
/** Sizes of the three loops, the fastest first. */
const SIZES: Readonly<Record<RawOrder, readonly [number, number, number]>> = {
  agent: [AGENTS, WEEKS, STREAMS.length],
  week: [WEEKS, AGENTS, STREAMS.length],
  stream: [STREAMS.length, AGENTS, WEEKS],
}
const CHUNK_DRAWS = 1 << 16

function writeAll(bytes: Uint8Array): boolean {
  let done = 0
  while (done < bytes.length) {
    try {
      done += writeSync(1, bytes, done)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EPIPE') return false
      if (code !== 'EAGAIN') throw error
    }
  }
  return true
}

/**
 * Writes draws to standard output as 32-bit little-endian words, in the order in which the
 * model asks for them: agent fastest, then week, then stream, then seed (`raw-0`, `raw-1`, ...).
 * Order `week`: week, agent, stream. Order `stream`: stream, agent, week. Stops after `draws` words or
 * when the reader closes the pipe.
 */
export function dumpRaw(order: RawOrder, draws: number): void {
  const [inner, middle, outer] = SIZES[order]
  const words = new Uint32Array(CHUNK_DRAWS)
  const bytes = new Uint8Array(words.buffer)
  let filled = 0
  let left = draws
  for (let seed = 0; ; seed++) {
    const key = keyFromSeed(`raw-${seed}`)
    for (let k = 0; k < outer; k++) {
      for (let j = 0; j < middle; j++) {
        for (let i = 0; i < inner; i++) {
          if (order === 'agent') words[filled++] = drawBits(key, STREAMS[k]!, i, j)
          else if (order === 'week') words[filled++] = drawBits(key, STREAMS[k]!, j, i)
          else words[filled++] = drawBits(key, STREAMS[i]!, j, k)
          left--
          if (filled < CHUNK_DRAWS && left > 0) continue
          if (!writeAll(bytes.subarray(0, filled * 4)) || left <= 0) return
          filled = 0
        }
      }
    }
  }
}
