import { dateOfWeek, LEVERS, valueAt } from '../../sim/index.ts'
import type { Gene } from './genes.ts'
import type { PolicyPlan, Range, SearchLever } from './policies.ts'

/** An entry pulled less than so much is left out of a plan: nobody would call it a policy. */
export const LEAST_INTENSITY = 0.05

/** Settings that are counted in whole weeks, or that are either 0 or 1. */
const WHOLE: readonly string[] = ['interval', 'preparation', 'ramp', 'demanded', 'convenor']

/** Settings of a lever with their bounds; undefined where there is no such lever. */
export function settingsOfLever(lever: string): Readonly<Record<string, Range>> | undefined {
  const row = LEVERS.find(({ key }) => key === lever)
  if (row === undefined) return undefined
  // Each row has its own settings; what they have in common is that they have bounds.
  const settings = row.settings as Readonly<Record<string, { readonly bounds: Range }>>
  return Object.fromEntries(Object.entries(settings).map(([name, { bounds }]) => [name, bounds]))
}

/** What a search may choose of some levers: intensity, first week, number of weeks, settings. */
export function genesOf(levers: readonly SearchLever[]): readonly Gene[] {
  return levers.flatMap(({ intensity, from, weeks, settings }): Gene[] => [
    gene('real', intensity),
    gene('whole', from),
    gene('whole', weeks),
    ...Object.entries(settings).map(([name, range]) =>
      gene(WHOLE.includes(name) ? 'whole' : 'real', range),
    ),
  ])
}

function gene(kind: 'real' | 'whole', [low, high]: Range): Gene {
  return { kind, low, high }
}

/** The plan of a candidate in a town; three digits say all that anybody would decide. */
export function planOfGenes(
  name: string,
  levers: readonly SearchLever[],
  genes: ArrayLike<number>,
  { start, weeks, entries }: { start: string; weeks: number; entries: number },
): PolicyPlan {
  let place = 0
  const next = () => valueAt(genes, place++)
  const set: string[] = []
  for (const { lever, settings } of levers) {
    const intensity = rounded(next())
    const from = next()
    const end = from + next()
    const own = Object.fromEntries(Object.keys(settings).map((key) => [key, rounded(next())]))
    if (intensity < LEAST_INTENSITY) continue
    const entry = {
      lever,
      intensity,
      from: dateOfWeek(from, start),
      ...(end < weeks ? { to: dateOfWeek(end, start) } : {}),
      ...(Object.keys(own).length > 0 ? { settings: own } : {}),
    }
    set.push(`policy[${entries + set.length}]=${JSON.stringify(entry)}`)
  }
  return { name, set }
}

const DIGITS = 3

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS))
}
