/**
 * The one source of the model as JavaScript and compiled to WebAssembly.
 *
 *   npm run bench:engine [-- --rounds 7 --seeds 8 --json]
 *
 * Each round starts a fresh process per town and engine, in turning order, which makes a first,
 * cold run, warms up and then runs the seeds; both engines record the same and must give the same
 * fingerprints. Ratios are formed within each round. Leaves with 1 when a fingerprint differs.
 */
import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { alignedTable } from '../cli/table.ts'
import { ENGINES, type EngineName } from '../sim/fast/engine.ts'
import type { Measured } from './engine/child.ts'
import { partsTable, type Rounds, timesTable } from './engine/tables.ts'
import { TOWNS } from './towns.ts'

const program = new Command('bench:engine')
  .description('the one source of the model as JavaScript and compiled to WebAssembly')
  .option('--rounds <n>', 'rounds, a fresh process per town and engine in each', Number, 7)
  .option('--seeds <n>', 'warm runs in each of them', Number, 8)
  .option('--json', 'print all figures of all rounds as JSON')
  .parse()
const options = program.opts<{ rounds: number; seeds: number; json?: true }>()
for (const name of ['rounds', 'seeds'] as const)
  if (!Number.isInteger(options[name]) || options[name] < 1)
    program.error(`--${name}: expected a whole number from 1 on`, { exitCode: 2 })

const rounds = new Map<string, Rounds>(
  TOWNS.map((town) => [town, { javascript: [], webassembly: [] }]),
)
for (let round = 0; round < options.rounds; round++)
  for (const town of TOWNS)
    for (let turn = 0; turn < ENGINES.length; turn++) {
      const engine = ENGINES[(round + turn) % ENGINES.length]
      console.error(`round ${round + 1} of ${options.rounds}: ${town}, ${engine}`)
      rounds.get(town)![engine!].push(measure(engine!, town, round))
    }
const differing = [...rounds].filter(([, { javascript, webassembly }]) =>
  javascript.some(
    ({ fingerprints }, round) => fingerprints.join() !== webassembly[round]!.fingerprints.join(),
  ),
)
const machine = `Node ${process.versions.node}, ${availableParallelism()} x ${cpus()[0]?.model ?? 'unknown'}, ${options.rounds} rounds`
if (options.json) console.log(JSON.stringify({ machine, rounds: Object.fromEntries(rounds) }))
else console.log(text(machine))
const runs = options.rounds * options.seeds
for (const [town] of differing) console.error(`${town}: fingerprints differ`)
if (differing.length === 0)
  console.error(`All fingerprints are equal: ${runs} runs of each town in each engine.`)
process.exitCode = differing.length === 0 ? 0 : 1

function measure(engine: EngineName, town: string, round: number): Measured {
  const child = join(import.meta.dirname, 'engine/child.ts')
  const seeds = Array.from({ length: options.seeds }, (_, seed) => `${round}-${seed}`)
  const output = execFileSync(
    process.execPath,
    ['--import', 'tsx', child, engine, town, ...seeds],
    { encoding: 'utf8' },
  )
  // child.ts prints exactly this.
  return JSON.parse(output) as Measured
}

function text(machine: string): string {
  return [
    '== Ten years, milliseconds of all processors that the process kept busy: medians (and ranges)',
    alignedTable(timesTable(rounds, 'cpu')),
    '\n== The same by the clock',
    alignedTable(timesTable(rounds, 'clock')),
    '\n== Parts of a warm run, milliseconds by the clock: least of the rounds',
    ...[...rounds].map(([town, measured]) => `${town}\n${alignedTable(partsTable(measured))}`),
    `\n${machine}`,
  ].join('\n')
}
