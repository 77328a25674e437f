import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Spread, spread } from './interleaved.ts'
import { TOWNS } from './towns.ts'

/*
 * Runs through one process of `batch` against one process of `run` per run: the same towns under
 * the same seeds, in turn, one at a time, so that both use the machine alike. Prints milliseconds
 * per run. `node --import tsx bench/batch.ts [rounds]`.
 */
const ROOT = join(import.meta.dirname, '..')
const COMMAND = ['--import', 'tsx', 'cli/main.ts'] as const
const ROUNDS = Number(process.argv[2] ?? 9)
const SPANS = [10, 104, 521] as const

const child = spawn(process.execPath, [...COMMAND, 'batch', '--workers', '1'], { cwd: ROOT })
const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
await lines.next()

const town = (round: number) => TOWNS[round % TOWNS.length]!

/** Milliseconds of a run through the process that is there. */
async function asked(weeks: number, round: number): Promise<number> {
  const begun = performance.now()
  const request = { id: round, scenario: town(round), seed: `bench ${round}`, weeks }
  child.stdin.write(`${JSON.stringify(request)}\n`)
  const { value } = await lines.next()
  if (JSON.parse(value).status !== 'ok') throw new Error(value)
  return performance.now() - begun
}

/** Milliseconds of a run in a process of its own. */
function started(weeks: number, round: number): number {
  const begun = performance.now()
  const args = ['run', town(round), '--seed', `bench ${round}`, '--weeks', `${weeks}`, '--json']
  const { status, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], { cwd: ROOT })
  if (status !== 0) throw new Error(stderr.toString())
  return performance.now() - begun
}

const show = ({ median, low, high }: Spread) =>
  `${median.toFixed(0)} ms (${low.toFixed(0)} to ${high.toFixed(0)})`.padEnd(26)

console.log(`${ROUNDS} rounds in turn; median (range) per run\n`)
console.log(`weeks  ${'batch'.padEnd(26)}${'one process per run'.padEnd(26)}times`)
for (const weeks of SPANS) {
  const times = { batch: [] as number[], alone: [] as number[] }
  // The first round warms up and is thrown away.
  for (let round = 0; round <= ROUNDS; round++) {
    const batch = await asked(weeks, round)
    const alone = started(weeks, round)
    if (round === 0) continue
    times.batch.push(batch)
    times.alone.push(alone)
  }
  const batch = spread(times.batch)
  const alone = spread(times.alone)
  console.log(
    `${`${weeks}`.padEnd(7)}${show(batch)}${show(alone)}${(alone.median / batch.median).toFixed(1)}`,
  )
}
child.stdin.end()
await once(child, 'close')
