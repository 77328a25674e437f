/**
 * The kernel of bench/kernel.md in our building blocks, in C and in other agent toolkits.
 *
 *   npm run bench:peers [-- --rounds 5 --seeds 20 --agents 10000 --ticks 500 --only C,ours --json]
 *
 * Each round starts a fresh process per implementation, in turning order, and runs its part
 * of the seeds. Prints medians over the rounds with ranges, ratios, and whether all agree;
 * leaves with 1 when they do not.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { disagreements, isExact } from './kernel/agreement.ts'
import { findCompiler } from './kernel/c.ts'
import type { Run } from './kernel/measure.ts'
import { RULES } from './kernel/rules.ts'
import { runnersOf } from './kernel/runners.ts'
import { agreementTable, speedTable, spread } from './kernel/tables.ts'

const USAGE = `npm run bench:peers [-- options]
  --rounds 5      rounds, a fresh process per implementation in each
  --seeds 20      runs per implementation, dealt out to the rounds
  --agents 10000  --ticks 500
  --only C,ours   some implementations, ours among them
  --json          all figures of all rounds`

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seeds: { type: 'string', default: '20' },
    agents: { type: 'string', default: '10000' },
    ticks: { type: 'string', default: '500' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(USAGE)
  process.exit()
}
const rounds = whole('rounds', 1, 1000)
const seeds = whole('seeds', 2 * rounds, 100_000)
const ticks = whole('ticks', 1, 1_000_000)
const agents = whole('agents', 16, 65_536)
if (agents % 16 !== 0 || RULES.pairs.some(({ factor }) => agents % factor === 0))
  fail(`--agents: expected a multiple of 16 and of no factor of the ties, got ${agents}`)

const compiler = findCompiler()
const folder = mkdtempSync(join(tmpdir(), 'kernel-'))
const runs = new Map<string, Run[]>()
const rates = new Map<string, number[]>()
try {
  const runners = runnersOf({ agents, ticks }, compiler, folder)
  const names = chosen([...runners.keys()])
  for (const name of names) {
    runs.set(name, [])
    rates.set(name, [])
  }
  for (let round = 0; round < rounds; round++) {
    const part = seedsOf(round)
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length]
      console.error(`round ${round + 1} of ${rounds}: ${name}`)
      const done = runners.get(name!)!(part)
      const seconds = done.reduce((sum, run) => sum + run.seconds, 0)
      runs.get(name!)!.push(...done)
      rates.get(name!)!.push((agents * ticks * done.length) / seconds / 1e6)
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}

const problems = [...runs.keys()].flatMap((name) => disagreements(name, runs))
console.log(values.json ? JSON.stringify(asData(), undefined, 2) : asText())
process.exitCode = problems.length === 0 ? 0 : 1

/** The implementations that `--only` names, or all. */
function chosen(all: string[]): string[] {
  if (values.only === undefined) return all
  const names = values.only.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !all.includes(name))
  if (unknown.length > 0) fail(`--only: no ${unknown.join(', ')}; there are ${all.join(', ')}`)
  if (!names.includes('ours'))
    fail('--only: ours has to be among them, the others are compared with it')
  return names
}

/** Seeds 1 to `seeds`, dealt out to the rounds in turn. */
function seedsOf(round: number): number[] {
  const all = Array.from({ length: seeds }, (_, index) => index + 1)
  return all.filter((seed) => seed % rounds === round)
}

function asText(): string {
  const c =
    compiler?.version ?? 'no C compiler (cc, gcc, clang): no limit, no comparison bit for bit'
  const exact = [...runs].filter(([name]) => name !== 'ours' && isExact(name))
  const same = exact.map(
    ([name, done]) => `Ours is ${name} bit for bit: ${done.length} runs of ${done.length}.`,
  )
  return [
    `${agents} agents, ${ticks} weeks; Node ${process.version}, ${c}, ${cpus()[0]?.model}`,
    `Medians (and ranges) of ${rounds} rounds; ratios are formed within each round.`,
    speedTable(rates),
    'Agreement: mean of runs ± standard error, and z against ours.',
    agreementTable(runs),
    ...(problems.length > 0 ? problems : [['All agree.', ...same].join(' ')]),
  ].join('\n\n')
}

function asData() {
  const implementations = [...runs].map(([name, done]) => {
    const perRound = rates.get(name)!
    return { name, millionAgentWeeksPerSecond: { ...spread(perRound), perRound }, runs: done }
  })
  const machine = {
    node: process.version,
    compiler: compiler?.version,
    processor: cpus()[0]?.model,
  }
  return { agents, ticks, rounds, machine, implementations, problems }
}

function whole(name: 'rounds' | 'seeds' | 'agents' | 'ticks', least: number, most: number): number {
  const value = Number(values[name])
  if (Number.isInteger(value) && value >= least && value <= most) return value
  return fail(`--${name}: expected a whole number from ${least} to ${most}, got ${values[name]}`)
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
