import { availableParallelism, cpus } from 'node:os'
import { Command } from 'commander'
import { alignedTable } from '../cli/table.ts'
import { bringEngine } from '../workers/node/engine.ts'
import type { Case, Section } from './case.ts'
import { engaged } from './cases/engaged.ts'
import { ensemble } from './cases/ensemble.ts'
import { lever } from './cases/lever.ts'
import { memory } from './cases/memory.ts'
import { population } from './cases/population.ts'
import { recording } from './cases/recording.ts'
import { seek } from './cases/seek.ts'
import { towns } from './cases/towns.ts'

/** Measurements anyone can repeat: seeded, interleaved, medians with ranges. */
const CASES: Readonly<Record<string, Case>> = {
  towns,
  population,
  engaged,
  ensemble,
  lever,
  seek,
  memory,
  recording,
}

const program = new Command('bench')
  .description('measure the model; absolute times are of this machine, ratios count')
  .option('--rounds <n>', 'rounds of each measurement', Number, 7)
  .option('--only <names>', `some of ${Object.keys(CASES).join(', ')}, separated by commas`)
  .option('--json', 'print JSON')
  .addHelpText(
    'after',
    '\nExamples:\n  npm run bench\n  npm run bench -- --only towns,seek --rounds 15',
  )
  .parse()
const { rounds, only, json } = program.opts<{ rounds: number; only?: string; json?: true }>()
if (!Number.isInteger(rounds) || rounds < 1)
  program.error('--rounds: expected a whole number from 1 on', { exitCode: 2 })
// The module is what users run; without it all would be measured as JavaScript.
await bringEngine()
const names = only?.split(',') ?? Object.keys(CASES)
for (const name of names)
  if (!(name in CASES))
    program.error(`--only: unknown name "${name}"; known are ${Object.keys(CASES).join(', ')}`, {
      exitCode: 2,
    })

const machine = `Node ${process.versions.node}, ${availableParallelism()} x ${cpus()[0]?.model ?? 'unknown'}, ${rounds} rounds`
const sections: Section[] = []
for (const name of names) {
  const section = await CASES[name]!(rounds)
  sections.push(section)
  if (!json) console.log(`\n${text(section)}`)
}
console.log(json ? JSON.stringify({ machine, sections }) : `\n${machine}`)

function text({ title, head, rows, note }: Section): string {
  return [`== ${title}`, alignedTable([head, ...rows]), ...(note ? [note] : [])].join('\n')
}
