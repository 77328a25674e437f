import { quantile } from '../../../experiments/quantile.ts'
import { type OutcomeKey, type Scenario, valueAt, weekOf } from '../../../sim/index.ts'
import { END, RUNS } from '../../facilitate/team-results.ts'
import { differencesOf } from '../../plan/differences.ts'
import type { Plan } from '../../plan/plan.ts'
import { BASELINE } from '../../plan/plan.ts'
import { type Towns, valuesOf } from '../../replay/towns.ts'
import { type Pair, pairOf, tally, valuesAt } from '../../session/ensemble.ts'
import type { Watch } from '../../session/runs.ts'
import type { Session } from '../../session/session.ts'
import type { Speech } from '../../words/index.ts'
import { NUMERALS, numeralOf } from '../../words/names.ts'

const OUTCOME: OutcomeKey = 'members'

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

/** What an ensemble says of each town, in a sentence. */
export function pairSentences(
  session: Session,
  plan: Plan,
  pairs: readonly Pair[],
  say: Speech,
): string[] {
  const { words, whole } = say
  const before = session.scenariosOf(BASELINE)
  const after = session.scenariosOf(plan)
  return pairs.map((pair, town) => {
    const { start, weeks } = valueAt(session.scenarios, town)
    const name = words.town(numeralOf(town))
    const week = weekOf(END, start)
    if (week < 0 || week >= weeks) return withoutEnd(name, say)
    const { above, below, level } = tally(pair, OUTCOME, week)
    const values = valuesAt(pair.b.outcomes[OUTCOME]!.values, pair.b.weeks, week)
    const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => whole(quantile(values, share)))
    const { count, unchanged } = words.workshop.sheet
    const runs = whole(values.length)
    if (differencesOf(valueAt(before, town), valueAt(after, town)).length === 0)
      return unchanged(name, runs, middle!, low!, high!)
    const [more, fewer, same] = [above, below, level].map(whole)
    return count(name, more!, runs, middle!, low!, high!, fewer!, same!)
  })
}

/** What single runs say of each town, in a sentence. */
export function singleSentences(towns: Towns, baseline: Towns, say: Speech): string[] {
  const { words, whole } = say
  return NUMERALS.map((numeral, town) => {
    const name = words.town(numeral)
    const [now, before] = [towns, baseline].map(
      (of) => valuesOf(of, town, OUTCOME)[weekOf(END, of.start)],
    )
    if (now === undefined || before === undefined) return withoutEnd(name, say)
    return words.workshop.sheet.single(name, whole(now), whole(before))
  })
}

/** Says of a town that its run does not have the day that is told of. */
function withoutEnd(name: string, { words, day }: Speech): string {
  return words.over.notAt(name, day(new Date(`${END}T12:00:00Z`)))
}
