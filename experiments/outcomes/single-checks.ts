import type { Trajectory } from '../../sim/index.ts'
import { CHECKS } from '../bands.ts'
import type { Effect } from '../effect.ts'
import { type EffectMetrics, effectMetrics } from '../effect-metrics.ts'
import { EFFECTS } from '../effects.ts'
import { wantedOf } from '../patterns.ts'
import { type Band, score, within } from '../score.ts'
import { FIRST_DAY, weekFrom } from '../span.ts'
import { THREE_TOWNS } from '../variants.ts'
import { type Measured, unmeasured } from './measured.ts'

/** A quantity of a pattern or effect that one run of one town has. */
export type SingleCheck = {
  readonly id: string
  readonly what: string
  /** The only town (`I`, `II`, `III`) that its band is said of; undefined where it is said of all. */
  readonly town: string | undefined
  /** What must hold of it; absent where it is reported only. */
  readonly band?: Band
  readonly scored?: Band
  readonly value: (run: EffectMetrics) => number
}

/** Patterns that say how towns stand to each other. */
const COMPARING = ['P11', 'P13']
/** Patterns and effects of one town whose checks do not name it. */
const TOWN_OF: Readonly<Record<string, string>> = { P10: 'II', E10: 'I' }
const NAMED = /, (I{1,3})$/

const SAID = CHECKS.filter(({ id }) => !COMPARING.includes(id))
/** What is asked of any town stands there once more for each of the others. */
const OF_ANY = new Set(
  SAID.flatMap(({ ofAnyTown, id, what }) => (ofAnyTown ? keyOf(id, what) : [])),
)

function keyOf(id: string, what: string): string {
  return `${id} ${what.replace(NAMED, '')}`
}

const OF_PATTERNS = SAID.filter(
  ({ ofAnyTown, id, what }) => ofAnyTown || !OF_ANY.has(keyOf(id, what)),
).map((check): SingleCheck => {
  const { id, what, low, high, reported, value, ofAnyTown } = check
  const order = low === 1 && high === 1
  return {
    id,
    what: what.replace(NAMED, ''),
    town: ofAnyTown ? undefined : (NAMED.exec(what)?.[1] ?? TOWN_OF[id]),
    value: (run) => value([run, run, run]),
    ...(reported ? {} : { band: { low, high }, scored: wantedOf(check, order) }),
  }
})

const TOWNS: readonly unknown[] = Object.values(THREE_TOWNS)

/** Whether an effect asks towns as shipped, each for itself. */
function isOfOneRun({ arms, ofAnyTown }: Effect): boolean {
  const made = Object.values(arms)
  return (ofAnyTown || made.length === 1) && made.every((arm) => TOWNS.includes(arm))
}

const OF_EFFECTS = EFFECTS.filter(isOfOneRun).flatMap(({ id, arms, checks }) =>
  checks.flatMap(({ what, each, low, high, scale }): SingleCheck[] => {
    if (!each) return []
    const band = {
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      ...(scale === undefined ? {} : { scale }),
    }
    const names = Object.keys(arms)
    const judged = low !== undefined || high !== undefined
    return [
      {
        id,
        what,
        town: TOWN_OF[id],
        value: (run) => each(Object.fromEntries(names.map((name) => [name, run]))),
        ...(judged ? { band, scored: band } : {}),
      },
    ]
  }),
)

/** All that one run shows of the patterns and effects, in their order. */
export const SINGLE_CHECKS: readonly SingleCheck[] = [...OF_PATTERNS, ...OF_EFFECTS]

/** The day until which a run must reach for patterns and effects. */
const LAST_DAY = '2021-12-31'

const known = new WeakMap<Trajectory, EffectMetrics>()

function metricsOf(run: Trajectory): EffectMetrics {
  const metrics = known.get(run) ?? effectMetrics(run)
  known.set(run, metrics)
  return metrics
}

/** What one run shows of a pattern or effect. */
export function checkValue(
  id: string,
  {
    check,
    give,
  }: { readonly check?: string | undefined; readonly give: 'met' | 'score' | 'value' },
  run: Trajectory,
): Measured {
  if (run.start !== FIRST_DAY || run.weeks <= weekFrom(LAST_DAY))
    return unmeasured(`patterns and effects need a run from ${FIRST_DAY} to ${LAST_DAY}`)
  const own = SINGLE_CHECKS.filter(
    (one) => one.id === id && (check === undefined || one.what === check),
  )
  const { town } = run.scenario
  if (give === 'value') return finite(own[0]?.value(metricsOf(run)))
  const said = own.filter((one) => one.band && (one.town === undefined || one.town === town))
  if (said.length === 0)
    return unmeasured(`${id} sets no band for this town, but for ${townsOf(own)}`)
  const values = said.map(({ value, band = {}, scored = {} }) => {
    const measured = value(metricsOf(run))
    return give === 'score' ? score(measured, scored) : Number(within(measured, band))
  })
  return finite(give === 'score' ? Math.max(...values) : Math.min(...values))
}

function finite(value = Number.NaN): Measured {
  if (Number.isFinite(value)) return { value }
  return unmeasured(Number.isNaN(value) ? 'not told by this run' : 'it never happens in this run')
}

function townsOf(checks: readonly SingleCheck[]): string {
  const towns = new Set(checks.flatMap(({ band, town }) => (band && town ? town : [])))
  return towns.size === 0 ? 'none' : [...towns].join(' and ')
}
