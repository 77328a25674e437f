import { quantile } from '../../../experiments/quantile.ts'
import { type OutcomeKey, type Scenario, valueAt, weekOf } from '../../../sim/index.ts'
import { RUNS } from '../../facilitate/team-results.ts'
import { differencesOf } from '../../plan/differences.ts'
import type { Plan } from '../../plan/plan.ts'
import { BASELINE } from '../../plan/plan.ts'
import type { Count } from '../../ranges/town-ranges.ts'
import { type Towns, valuesOf } from '../../replay/towns.ts'
import { type Pair, pairOf, tally, valuesAt } from '../../session/ensemble.ts'
import type { Watch } from '../../session/runs.ts'
import type { Session } from '../../session/session.ts'
import { LAST_OBSERVED } from '../../state/observed.ts'
import type { Speech } from '../../words/index.ts'
import { NUMERALS } from '../../words/names.ts'

const OUTCOME: OutcomeKey = 'members'
/** Between the outer ones lie four of five runs. */
const SHARES = [0.1, 0.5, 0.9] as const

/** The plan and the baseline of each town under the same twenty seeds. */
export async function computePairs(session: Session, plan: Plan, watch: Watch): Promise<Pair[]> {
  const after = session.scenariosOf(plan)
  const sides = NUMERALS.length * 2
  const pairs: Pair[] = []
  for (const [town, before] of session.scenariosOf(BASELINE).entries()) {
    const ensembleOf = (scenario: Scenario, side: number) =>
      session.crowd.ensemble(
        { first: { scenario, seed: before.seed }, runs: RUNS, outcomes: [OUTCOME] },
        { ...watch, onProgress: (share) => watch.onProgress?.((2 * town + side + share) / sides) },
      )
    pairs.push(pairOf(await ensembleOf(before, 0), await ensembleOf(valueAt(after, town), 1)))
  }
  return pairs
}

/** People in circles at the end of 2021 in a town over many runs, and in how many the plan has more or fewer. */
type Result = Omit<Count, 'week'> & {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** What pairs that were computed here come to, town by town; undefined where the run has no such day. */
export function computedResults(
  session: Session,
  pairs: readonly Pair[],
): readonly (Result | undefined)[] {
  return pairs.map((pair, town) => {
    const week = endOf(session, town)
    if (week === undefined) return undefined
    const values = valuesAt(pair.b.outcomes[OUTCOME]!.values, pair.b.weeks, week)
    const [low, middle, high] = SHARES.map((share) => quantile(values, share))
    return {
      ...tally(pair, OUTCOME, week),
      runs: values.length,
      low: low!,
      middle: middle!,
      high: high!,
    }
  })
}

/** The same of the pairs that come with the page; undefined where not all towns have some. */
export function shippedResults(
  session: Session,
  plan: Plan,
): readonly (Result | undefined)[] | undefined {
  const results = NUMERALS.map((_, town) => {
    const ranges = session.ranges(plan, town)
    const week = endOf(session, town)
    if (!ranges || week === undefined) return undefined
    const [low, middle, high] = SHARES.map((share) => ranges.line(OUTCOME, share)?.[week])
    const none = { runs: ranges.runs, above: 0, below: 0, level: ranges.runs }
    const count = ranges.count(OUTCOME, week) ?? none
    return { ...count, low: low!, middle: middle!, high: high! }
  })
  return results.every((each) => each !== undefined) ? results : undefined
}

/** Week of the run of a town of the day that is told of; undefined where it has no such week. */
function endOf(session: Session, town: number): number | undefined {
  const { start, weeks } = valueAt(session.scenarios, town)
  const week = weekOf(LAST_OBSERVED, start)
  return week < 0 || week >= weeks ? undefined : week
}

/** What many runs say of each town, in a sentence. */
export function resultSentences(
  session: Session,
  plan: Plan,
  results: readonly (Result | undefined)[],
  say: Speech,
): string[] {
  const { words, whole } = say
  const before = session.scenariosOf(BASELINE)
  const after = session.scenariosOf(plan)
  return results.map((result, town) => {
    const name = say.town(town)
    if (!result) return withoutEnd(name, say)
    const [low, middle, high] = [result.low, result.middle, result.high].map(whole)
    const { count, unchanged } = words.workshop.sheet
    const runs = whole(result.runs)
    if (differencesOf(valueAt(before, town), valueAt(after, town)).length === 0)
      return unchanged(name, runs, middle!, low!, high!)
    const [more, fewer, same] = [result.above, result.below, result.level].map(whole)
    return count(name, more!, runs, middle!, low!, high!, fewer!, same!)
  })
}

/** What single runs say of each town, in a sentence. */
export function singleSentences(towns: Towns, baseline: Towns, say: Speech): string[] {
  const { words, whole } = say
  return NUMERALS.map((_, town) => {
    const name = say.town(town)
    const [now, before] = [towns, baseline].map(
      (of) => valuesOf(of, town, OUTCOME)[weekOf(LAST_OBSERVED, of.start)],
    )
    if (now === undefined || before === undefined) return withoutEnd(name, say)
    return words.workshop.sheet.single(name, whole(now), whole(before))
  })
}

/** Says of a town that its run does not have the day that is told of. */
function withoutEnd(name: string, { words, day }: Speech): string {
  return words.over.notAt(name, day(new Date(`${LAST_OBSERVED}T12:00:00Z`)))
}
