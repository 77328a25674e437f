import type { DSVRowString } from 'd3-dsv'
import { type FitTables, numberIn } from '../cli/study/read-fit.ts'
import type { DrawSummary } from '../experiments/many-draws.ts'
import { quantile } from '../experiments/quantile.ts'
import type { Factor } from '../experiments/study/study.ts'
import { normalQuantile } from '../sim/index.ts'
import { named, percent, shown, spread } from './pattern-words.ts'
import { table } from './table.ts'

/** Parts of its prior variance that a factor has lost below which the data say nothing of it. */
export const NOTHING = 0.1

/** Points of each wave, what it left of the prior, and the targets of which it knew most. */
export function wavesTable({ waves }: FitTables): string {
  const numbers = [...new Set(waves.map(({ wave }) => wave ?? ''))]
  const rows = numbers.map((wave) => {
    const own = waves.filter((row) => row.wave === wave)
    const best = own
      .filter((row) => row.inputs !== '')
      .toSorted((a, b) => numberIn(a, 'unexplained') - numberIn(b, 'unexplained'))
      .slice(0, 3)
    const left = numberIn(own[0] ?? {}, 'left_after')
    const known = best.map(
      (row) => `${row.target} (${(row.inputs ?? '').split(' ').slice(0, 3).join(', ')})`,
    )
    return [
      wave,
      own[0]?.points ?? '',
      left < 0.01 ? left.toPrecision(2) : percent(left),
      known.join('; '),
    ]
  })
  return table(
    ['wave', 'points', 'share of the prior left', 'targets explained best, and by what'],
    rows,
  )
}

/** Factors of which most was learned: range before, middle and nine tenths after. */
export function learnedTable(
  { identification, particles }: FitTables,
  factors: readonly Factor[],
  most: number,
): string {
  const rows = identification
    .toSorted((a, b) => numberIn(b, 'contraction') - numberIn(a, 'contraction'))
    .slice(0, most)
  return table(
    ['value', 'prior', 'posterior: median [5 %, 95 %]', 'variance lost'],
    rows.map((row) => {
      const name = row.parameter ?? ''
      const factor = factors.find((one) => one.name === name)
      const prior = factor?.prior
      const range =
        prior?.family === 'uniform' || prior?.family === 'whole'
          ? `${shown(prior.low)} to ${shown(prior.high)}`
          : ''
      const values = particles
        .map((particle) => numberIn(particle, `p_${name}`))
        .sort((a, b) => a - b)
      const [low, middle, high] = [0.05, 0.5, 0.95].map((level) => shown(quantile(values, level)))
      const of = factor?.town === undefined ? '' : ` (${factor.town})`
      return [
        `\`${factor?.set[0] ?? name}\`${of}`,
        range,
        `${middle} [${low}, ${high}]`,
        percent(numberIn(row, 'contraction')),
      ]
    }),
  )
}

/** At how many different points the particles stand, and as many independent ones they are worth. */
export function pointsOf({ particles }: FitTables) {
  const times = new Map<string, number>()
  for (const row of particles) {
    const point = Object.keys(row)
      .filter((name) => name.startsWith('p_'))
      .map((name) => row[name])
      .join()
    times.set(point, (times.get(point) ?? 0) + 1)
  }
  const shares = [...times.values()].map((count) => count / particles.length)
  return {
    distinct: times.size,
    worth: Math.round(1 / shares.reduce((sum, share) => sum + share * share, 0)),
  }
}

/**
 * Of how many factors the data say nothing, and of how many more than chance: the variance of a
 * factor that nothing was learnt of differs by the luck of few points (of their normal scores:
 * twice its square over their number), and the largest of many such differences is meant.
 */
export function learned({ identification }: FitTables, points: number) {
  const lost = identification.map((row) => numberIn(row, 'contraction'))
  const chance = normalQuantile(1 - 0.05 / lost.length) * Math.sqrt(2 / points)
  return {
    all: lost.length,
    nothing: lost.filter((each) => each < NOTHING).length,
    chance,
    beyond: lost.filter((each) => each > chance).length,
  }
}

/** What the posterior says of targets: those fitted to, or those held out. */
export function targetsTable(rows: readonly DSVRowString[]): string {
  return table(
    ['target', 'observed', 'posterior: median [5 %, 95 %]', 'inside', 'not there'],
    rows.map((row) => [
      row.target ?? '',
      shown(numberIn(row, 'observed')),
      `${shown(numberIn(row, 'q50'))} [${shown(numberIn(row, 'q05'))}, ${shown(numberIn(row, 'q95'))}]`,
      row.inside_90 === 'yes' ? 'yes' : '**no**',
      percent(numberIn(row, 'missing')),
    ]),
  )
}

/** Share of targets whose observation lies in nine tenths of what is predicted. */
export function insideShare(rows: readonly DSVRowString[]): string {
  const inside = rows.filter((row) => row.inside_90 === 'yes').length
  return `${inside} of ${rows.length}`
}

/** What fits to make-believe observations say: how many there were, and over all values how often the truth was inside and how many ranks are uneven. */
export function selfCheckOf({ check }: FitTables) {
  const inside = check.map((row) => numberIn(row, 'coverage_90'))
  const uneven = check.filter((row) => numberIn(row, 'probability') < 0.05)
  return {
    fits: Math.max(0, ...check.map((row) => numberIn(row, 'fits'))),
    inside: inside.reduce((sum, share) => sum + share, 0) / inside.length,
    uneven: uneven.length,
    chance: Math.round(0.05 * check.length),
  }
}

/** In what share of the draws each pattern and effect holds. */
export function patternsTable({ rows }: DrawSummary): string {
  const names = named(rows)
  return table(
    ['', 'what', 'band', 'median over draws [5 %, 95 %]', 'holds in'],
    rows.map((row, at) => [...(names[at] ?? []), row.band, spread(row), percent(row.met)]),
  )
}
