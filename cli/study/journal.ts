import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { sha256 } from '../digest.ts'
import type { Evaluated } from './engine.ts'
import { FoundRuns } from './found-runs.ts'

/** Bytes that are read at a time. */
const BLOCK = 1 << 20
const NEWLINE = 10
/** Hexadecimal digits of the digest that tells a whole line from a torn one. */
const DIGITS = 16

/** A run as a line has it: its key, milliseconds, and its values or what went wrong. */
type Row = readonly [
  row: number,
  town: number,
  replicate: number,
  milliseconds: number,
  values: readonly (number | string | null)[] | string,
]

/**
 * All that a study has computed, in the order in which it was done: a text of which only the end
 * is written, a line for each chunk of runs, with its digest. A line is on the disk before the next
 * chunk is said to be done; a torn one, as a process leaves it that is killed, is dropped.
 */
export class Journal {
  /** Absent where only reading is wanted, and there is nothing. */
  #file: number | undefined
  #end = 0
  #found = new FoundRuns()
  #lines = new Map<number, readonly Evaluated[]>()

  /**
   * Opens the journal at a path, or begins one; what it holds is looked through once. Who only
   * reads changes nothing of it, so that another process may be writing, and finds nothing where
   * there is none.
   */
  constructor(path: string, how: 'read' | 'write' = 'write') {
    if (how === 'read' && !existsSync(path)) return
    mkdirSync(dirname(path), { recursive: true })
    const flags = existsSync(path) ? 'r+' : 'w+'
    const file = openSync(path, how === 'read' ? 'r' : flags)
    this.#file = file
    for (const { text, at } of this.#scan()) {
      const line = readLine(text)
      if (line === undefined) break
      for (const { key } of line.runs) this.#found.push({ stage: line.stage, key, at })
      this.#end = at + Buffer.byteLength(text) + 1
    }
    if (how === 'write') ftruncateSync(file, this.#end)
  }

  /** Every run that was found when the journal was opened or was written since, in that order. */
  get found(): Pick<FoundRuns, 'length' | 'at' | 'from' | typeof Symbol.iterator> {
    return this.#found
  }

  /** Where the next line begins. */
  get end(): number {
    return this.#end
  }

  /** Writes what a chunk gave, and returns when it is on the disk. */
  write(stage: string, runs: readonly Evaluated[]): void {
    if (this.#file === undefined) throw new Error('there is no journal to write to')
    const at = this.#end
    const bytes = Buffer.from(`${lineOf(stage, runs)}\n`)
    writeSync(this.#file, bytes, 0, bytes.length, at)
    fsyncSync(this.#file)
    this.#end += bytes.length
    for (const { key } of runs) this.#found.push({ stage, key, at })
  }

  /** The runs of the line that begins at a place; those read last are kept. */
  runsAt(at: number): readonly Evaluated[] {
    const known = this.#lines.get(at)
    if (known !== undefined) return known
    const [line] = this.#scan(at)
    const read = line && readLine(line.text)
    if (read === undefined) throw new Error(`the journal has no line at byte ${at}`)
    this.#lines.set(at, read.runs)
    for (const oldest of this.#lines.keys()) {
      if (this.#lines.size <= LINES_KEPT) break
      this.#lines.delete(oldest)
    }
    return read.runs
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
  }

  /** Whole lines from a byte on, each with where it begins. */
  *#scan(from = 0): Generator<{ readonly text: string; readonly at: number }> {
    if (this.#file === undefined) return
    const block = Buffer.alloc(BLOCK)
    let rest = Buffer.alloc(0)
    let at = from
    for (let place = from; ; ) {
      const read = readSync(this.#file, block, 0, BLOCK, place)
      if (read === 0) return
      place += read
      rest = Buffer.concat([rest, block.subarray(0, read)])
      let begin = 0
      for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE, begin)) {
        yield { text: rest.toString('utf8', begin, end), at }
        at += end + 1 - begin
        begin = end + 1
      }
      rest = rest.subarray(begin)
    }
  }
}

const LINES_KEPT = 256

/** Runs as a line of text, with a digest that tells whether it is whole. */
export function lineOf(stage: string, runs: readonly Evaluated[]): string {
  const rows = runs.map(({ key, result, milliseconds }): Row => {
    const { row, town, replicate } = key
    const told = result.status === 'ok' ? result.values.map(written) : result.error
    return [row, town, replicate, Number(milliseconds.toFixed(3)), told]
  })
  const text = JSON.stringify([stage, rows])
  return `${sha256(text).slice(0, DIGITS)} ${text}`
}

/** What a line says, or undefined where it is not whole. */
export function readLine(
  line: string,
): { readonly stage: string; readonly runs: readonly Evaluated[] } | undefined {
  const text = line.slice(DIGITS + 1)
  if (line.slice(0, DIGITS) !== sha256(text).slice(0, DIGITS)) return undefined
  // The digest says that it is what was written.
  const [stage, rows] = JSON.parse(text) as [string, readonly Row[]]
  const runs = rows.map(([row, town, replicate, milliseconds, told]): Evaluated => {
    const key = { row, town, replicate }
    if (typeof told === 'string')
      return { key, milliseconds, result: { status: 'failed', error: told } }
    return { key, milliseconds, result: { status: 'ok', values: told.map(readNumber) } }
  })
  return { stage, runs }
}

/** JSON has neither infinity nor what is not a number. */
function written(value: number): number | string | null {
  if (Number.isNaN(value)) return null
  return Number.isFinite(value) ? value : String(value)
}

function readNumber(value: number | string | null): number {
  return value === null ? Number.NaN : Number(value)
}
