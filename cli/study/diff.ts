import type { Command } from 'commander'
import { meanOf } from '../../experiments/course.ts'
import { valueAt } from '../../sim/index.ts'
import { EXIT_CODE } from '../failure.ts'
import { alignedTable } from '../table.ts'
import { type ReadResults, readResults } from './again.ts'
import { type OpenStudy, openStudy } from './open-study.ts'
import { runAt } from './tables.ts'

/** `study diff`: in what two studies differ, and their results. */
export function registerDiff(study: Command): void {
  study
    .command('diff')
    .description('tell in what two studies differ, and what came out differently')
    .argument('<folder>', 'one study')
    .argument('<other>', 'another one')
    .addHelpText('after', '\nExit code 0: same study, same results; 1: something differs.')
    .action(diff)
}

async function diff(folder: string, other: string): Promise<void> {
  const [one, two] = [await openStudy(folder), await openStudy(other)]
  const [a, b] = [readResults(one), readResults(two)]
  const parts = Object.keys(one.identity).filter((key) => one.identity[key] !== two.identity[key])
  console.log(
    parts.length === 0
      ? 'The studies are the same.'
      : `The studies differ in: ${parts.join(', ')}.`,
  )
  console.log(`${a.done.length} and ${b.done.length} runs are done.`)
  let differ = 0
  if (parts.length === 0) {
    const both = a.done.filter((place) => (b.places[place] ?? -1) >= 0)
    differ = both.filter((place) => valuesText(one, a, place) !== valuesText(two, b, place)).length
    console.log(`${both.length} runs are in both, ${differ} of them came out differently.`)
  } else console.log(`\n${means([one, a], [two, b])}`)
  a.journal.close()
  b.journal.close()
  if (parts.length > 0 || differ > 0 || a.done.length !== b.done.length)
    process.exitCode = EXIT_CODE.ours
}

function valuesText(open: OpenStudy, { journal, places }: ReadResults, place: number): string {
  const { result } = runAt(open, journal, places, place)
  return result.status === 'ok' ? result.values.join(' ') : result.error
}

type Side = readonly [OpenStudy, ReadResults]

/** Means of the values that both studies have. */
function means(one: Side, two: Side): string {
  const shared = one[0].plan.values.filter((name) => two[0].plan.values.includes(name))
  const rows = shared.map((name) => {
    const [a, b] = [meanBy(one, name), meanBy(two, name)]
    return [name, ...[a, b, b - a].map((value) => `${Number(value.toPrecision(4))}`)]
  })
  return alignedTable([['value', 'mean', 'mean of the other', 'difference'], ...rows], [1, 2, 3])
}

function meanBy([open, { journal, places, done }]: Side, name: string): number {
  const at = open.plan.values.indexOf(name)
  const values = done.flatMap((place) => {
    const { result } = runAt(open, journal, places, place)
    return result.status === 'ok' ? [valueAt(result.values, at)] : []
  })
  return meanOf(values.filter((value) => !Number.isNaN(value)))
}
