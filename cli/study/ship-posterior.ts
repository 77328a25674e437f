import { existsSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { Chance } from '../../experiments/chance.ts'
import { systematicResample } from '../../experiments/inference/weighted.ts'
import { statesOf, stateTable } from '../../experiments/policies/read-states.ts'
import { packPosterior } from '../../experiments/posterior/packed.ts'
import type { PosteriorFactor } from '../../experiments/posterior/posterior.ts'
import type { Factor, Study } from '../../experiments/study/study.ts'
import { type Scenario, startValue, valueAt } from '../../sim/index.ts'
import { sha256 } from '../digest.ts'
import { InputError } from '../failure.ts'
import { NOTE } from '../note.ts'
import { writeAll } from '../write-all.ts'
import { FOLDER } from './folder.ts'
import { type OpenStudy, openStudy, resultPath } from './open-study.ts'

const PARTICLES = 'calibration/particles'

/** `study posterior`: the draws of a calibration as files that page and command line work with. */
export function registerPosterior(study: Command): void {
  study
    .command('posterior')
    .description('write the posterior of a calibration as files that page and command line read')
    .argument('[folder]', FOLDER, '.')
    .requiredOption('--out <folder>', 'where to write them')
    .option('--name <name>', 'of the files', 'towns')
    .addHelpText(
      'after',
      `
Two files: <name>.parquet, the table of all particles with weights and what each says of the
targets; <name>.json, draws of equal weight, each value in steps of 1/256 of its range.

Example:
  npm run sim -- study posterior docs/studies/towns --out scenarios/posterior`,
    )
    .action(async (folder: string, { out, name }: { out: string; name: string }) => {
      const open = await openStudy(folder)
      const files = posteriorFiles(open, name)
      writeAll(out, files)
      console.log(`${out}: ${files.map(([file]) => file).join(', ')}. ${NOTE}.`)
    })
}

/**
 * The files that ship a posterior.
 *
 * @throws InputError where there is no posterior, or its factors cannot be told as ranges.
 */
export function posteriorFiles(
  { study, folder, hash, identity }: OpenStudy,
  name: string,
): [name: string, content: string | Uint8Array][] {
  const parquet = resultPath(folder, `${PARTICLES}.parquet`)
  if (!existsSync(parquet))
    throw new InputError('The study has no posterior; "study run" makes one of its calibration.')
  const bytes = readFileSync(parquet)
  const table = stateTable(readFileSync(resultPath(folder, `${PARTICLES}.csv`), 'utf8'))
  const { points, weights } = statesOf(table, study.factors)
  // Tables begin with what fits best; draws come in an order by chance, so that any few of them do.
  const chance = new Chance(study.seed, 'posterior', 'draws')
  const drawn = chance.shuffle(systematicResample(weights, points.length, chance.uniform()))
  const about = {
    study: study.title,
    hash,
    particles: sha256(bytes),
    model: identity.model ?? '',
  }
  const packed = packPosterior(
    {
      about,
      factors: rangesOf(study),
      points: [...drawn].map((at) => valueAt(points, at)),
    },
    NOTE,
  )
  return [
    [`${name}.parquet`, bytes],
    [`${name}.json`, packed],
  ]
}

function rangesOf({ factors, towns }: Study): PosteriorFactor[] {
  const problems: string[] = []
  const ranges = factors.flatMap((factor): PosteriorFactor[] => {
    const { prior, set, name, town } = factor
    const [path] = set
    const scenario = towns.find((one) => one.name === (town ?? towns[0]?.name))?.scenario
    const given = path === undefined || !scenario ? undefined : givenAt(scenario, factor, path)
    if (
      set.length !== 1 ||
      path === undefined ||
      given === undefined ||
      (prior.family !== 'uniform' && prior.family !== 'whole')
    ) {
      problems.push(`${name}: expected one parameter or start value, drawn evenly from a range`)
      return []
    }
    return [
      {
        path,
        ...(town === undefined ? {} : { town: scenario?.town ?? town }),
        given,
        low: prior.low,
        high: prior.high,
        ...(prior.family === 'whole' ? { whole: true as const } : {}),
      },
    ]
  })
  if (problems.length > 0)
    throw new InputError(`The posterior cannot be shipped:\n  ${problems.join('\n  ')}`)
  return ranges
}

/** What the town of the study has where a factor is set. */
function givenAt(scenario: Scenario, { town }: Factor, path: string): number | undefined {
  if (town !== undefined) return startValue(scenario, path)
  const [section, key = '', more] = path.split('.')
  const values: Readonly<Record<string, number>> = scenario.parameters
  return section === 'parameters' && more === undefined ? values[key] : undefined
}
