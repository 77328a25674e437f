import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../cli/digest.ts'
import { shippedPosterior } from '../cli/load.ts'
import { openStudy } from '../cli/study/open-study.ts'
import { readFit } from '../cli/study/read-fit.ts'
import type { DrawSummary } from '../experiments/many-draws.ts'
import { readPosterior } from '../experiments/posterior/packed.ts'
import { MODEL_VERSION } from '../sim/index.ts'
import {
  insideShare,
  learned,
  learnedTable,
  NOTHING,
  patternsTable,
  pointsOf,
  selfCheckOf,
  targetsTable,
  wavesTable,
} from './calibration-tables.ts'
import { ABC, HOLD_OUTS, holdOutFolder, WAVES } from './hold-outs.ts'
import { percent } from './pattern-words.ts'
import { table } from './table.ts'

/**
 * Fits the three towns and writes the posterior that ships and docs/calibration.md:
 * `node --import tsx docs/calibration-report.ts <folder for the runs> [draws for patterns and
 * effects]`. From an empty folder it takes about two hours of two cores; stopped, it goes on
 * where it was.
 */
const [place, draws = '100'] = process.argv.slice(2)
if (place === undefined) {
  console.error('expected a folder for the runs')
  process.exit(2)
}
const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const STUDY = here('docs/studies/towns/study.yaml')

const sim = (...args: readonly string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', here('cli/main.ts'), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  })

/** Patterns and effects over the posterior; those of the same draws and model are not measured again. */
function measured(): DrawSummary {
  const { about } = readPosterior(shippedPosterior())
  const kept = join(
    place ?? '',
    `patterns-${draws}-${sha256(about.particles + about.model).slice(0, 12)}.json`,
  )
  if (!existsSync(kept))
    writeFileSync(
      kept,
      sim('patterns', '--json', '--posterior', draws, '--seeds', '1', '--pairs', '1'),
    )
  return JSON.parse(readFileSync(kept, 'utf8'))
}

function fitIn(folder: string) {
  sim('study', 'run', folder)
  const fit = readFit(folder)
  if (fit === undefined) throw new Error(`${folder}: no fit`)
  return fit
}

const towns = join(place, 'towns')
mkdirSync(towns, { recursive: true })
copyFileSync(STUDY, join(towns, 'study.yaml'))
const fit = fitIn(towns)
sim('study', 'posterior', towns, '--out', here('scenarios/posterior'))
const held = HOLD_OUTS.map((one) => {
  const { targets } = fitIn(holdOutFolder(STUDY, place, one))
  return { ...one, targets }
})
const patterns = measured()

const { study } = await openStudy(towns)
const calibration = study.calibration
const abc = calibration?.abc
if (abc?.method !== 'rejection' || !calibration?.waves)
  throw new Error('expected waves and a rejection')
const { distinct, worth } = pointsOf(fit)
const { all, nothing, chance, beyond } = learned(fit, worth)
const checked = selfCheckOf(fit)
const fitted = fit.targets.filter(({ fitted }) => fitted === 'fitted')
const always = patterns.rows.filter(({ met }) => met >= 0.9).length
const seldom = patterns.rows.filter(({ met }) => met < 0.5).length

writeFileSync(
  here('docs/calibration.md'),
  `# The towns, calibrated

Made by \`node --import tsx docs/calibration-report.ts\` for model ${MODEL_VERSION}. **It is a model, not a prediction:** the fit says which values of what is not known agree with the few things that were observed. Ranges in the page, of \`ensemble\` and of \`patterns --posterior\` are made of it: other values that agree with the observations, and other luck.

## What was done

\`docs/studies/towns/study.yaml\` has the question: ${all} values that are not known (all parameters, which the three towns share, and of each town the start values for which its file gives a range) and ${fit.targets.length} targets, each with the standard error of what was observed and a discrepancy of 10 % of it, by which even the right model may be off. Targets and sources: \`scenarios/targets/\`, [evidence](evidence.md).

1. History matching in ${calibration.waves.count} waves of ${calibration.waves.points} points: emulators of all targets rule out what cannot be right (more than ${calibration.waves.cutoff} standard deviations off in that target which is number ${calibration.waves.rank} from the worst).
2. ABC rejection among ${abc.draws} even draws of what the waves leave; the ${abc.particles} nearest, with a draw of error and discrepancy on what each run says, are the posterior. Each is a run of its own with other luck; they stand at ${distinct} different points and are worth as many as ${worth} independent ones.

All of them with weights, and what each says of every target: \`scenarios/posterior/towns.parquet\`. The same as draws of equal weight in steps of 1/256 of each range, which page and command line read: \`towns.json\`. The whole report of the study, with its figures: \`npm run sim -- study report <folder>/towns\`.

## Waves

${wavesTable(fit)}

What the waves leave is judged by emulators, which explain a part of each target alone; the rest counts as luck, so that they rule out little that may be right.

## What was learned

Of ${nothing} of ${all} values less than ${percent(NOTHING)} of the variance is gone: the data say nothing of them. Among so many, and with points worth ${worth}, up to ${percent(chance)} may be gone by chance from some value of which nothing was learnt; beyond that lies ${beyond}. That is the state of things: a dozen surveys and a few words do not tell ${all} values apart, they only rule out what lies together wrongly. Ranges of what follows from them are honest for that reason, and wide. What lost most:

${learnedTable(fit, study.factors, 25)}

## Does it find what is there?

${checked.fits} fits to observations that were made up from one of the draws, the same fit each time: nine tenths of the posterior hold the value that the observations were made from in ${percent(checked.inside)} of the cases, over all ${all} values. Its rank among the draws is uneven (at a level of 5 %) for ${checked.uneven} values; by chance it would be for ${checked.chance}.

## Does it say what it was fitted to?

Nine tenths of what the posterior says of a target, with error and discrepancy on it, hold the observation in ${insideShare(fitted)} targets.

${targetsTable(fitted)}

## Does it say what it was not fitted to?

Four smaller fits (${WAVES.count} wave of ${WAVES.points} points; ${ABC.draws} draws, of which ${ABC.particles} are kept), each without a part of the targets:

${table(
  ['fit', 'held out', 'inside nine tenths'],
  held.map(({ told, targets }) => {
    const out = targets.filter((row) => row.fitted === 'held out')
    return [told, `${out.length}`, insideShare(out)]
  }),
)}

${held
  .map(
    ({ told, targets }) => `<details><summary>${told}</summary>

${targetsTable(targets.filter((row) => row.fitted === 'held out'))}

</details>`,
  )
  .join('\n\n')}

## Patterns and effects over the posterior

\`npm run sim -- patterns --posterior ${draws} --seeds 1 --pairs 1\`: in what share of the draws each holds, each draw with luck of its own and, for effects, one pair. One pair of one draw may miss a band that the median over pairs meets; [patterns](patterns.md) has the medians at the values as shipped. ${always} of ${patterns.rows.length} rows hold in nine of ten draws, ${seldom} in fewer than half.

${patternsTable(patterns)}
`,
)
