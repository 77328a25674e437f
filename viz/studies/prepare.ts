import type { Analysis } from '../../experiments/study/analysis.ts'
import type { StudyRun } from '../../experiments/study/evaluate.ts'
import { type Plan, planOf, type RunKey } from '../../experiments/study/plan.ts'
import { keysOfPoints, seedOfPoint } from '../../experiments/study/point-runs.ts'
import { readStudy } from '../../experiments/study/read-study.ts'
import { evenDraws } from '../../experiments/study/rejection-fit.ts'
import type { Study } from '../../experiments/study/study.ts'
import {
  canonical,
  Fingerprint,
  formatProblems,
  MODEL_VERSION,
  parseScenario,
  type Scenario,
  valueAt,
} from '../../sim/index.ts'
import { SHIPPED_TABLES } from '../files/read-file.ts'
import type { Choice } from './choice.ts'
import { SHIPPED_TARGETS } from './shipped.ts'
import { studyText } from './study-text.ts'

/** A study of the page, ready to be run. */
export type Prepared = {
  readonly choice: Choice
  /** Same for equal runs: of another size too, so that more of them begin with those that are there. */
  readonly key: string
  /** The study as a file, and the scenario of its town. */
  readonly text: string
  readonly scenario: Scenario
  readonly study: Study
  readonly plan: Plan
  readonly analyses: readonly Analysis[]
  /** Points of a fit, in shares. */
  readonly shares: readonly Float64Array[]
  readonly keys: readonly RunKey[]
  readonly runOf: (key: RunKey) => StudyRun
}

/**
 * Makes the study that a choice asks for, and finds out what it has to run.
 *
 * @throws Error with all that keeps it from being made.
 */
export function prepare(choice: Choice): Prepared {
  const parsed = parseScenario(choice.scenario, { inflow: SHIPPED_TABLES })
  if (!parsed.ok) throw new Error(formatProblems(choice.title, parsed.problems))
  const { scenario } = parsed
  const text = studyText(choice, scenario)
  const read = readStudy(text, {
    town: (name) => ({ name, scenario, text: choice.scenario, tables: SHIPPED_TABLES }),
    file(name) {
      const targets = SHIPPED_TARGETS[name]
      if (targets === undefined) throw new Error(`no targets "${name}" come with the page`)
      return targets
    },
  })
  if (!read.ok) throw new Error(formatProblems(choice.title, read.problems))
  const { study, analyses } = read
  const plan = planOf(study)
  const shared = { choice, key: keyOf(study), text, scenario, study, plan, analyses }
  if (choice.kind === 'screening')
    return {
      ...shared,
      shares: [],
      keys: Array.from({ length: plan.runs }, (_, place) => plan.keyOf(place)),
      runOf: plan.runOf,
    }
  const shares = evenDraws(study, choice.draws)
  return {
    ...shared,
    shares,
    keys: keysOfPoints(shares.keys(), study.towns.length, study.calibration?.seeds ?? 1),
    runOf: (key) => ({
      town: key.town,
      seed: seedOfPoint(study, STAGE, key),
      point: [...plan.prior.fromShares(valueAt(shares, key.row))],
    }),
  }
}

/** What the command line calls the points of a fit by rejection. */
const STAGE = 'abc 0'

/** What the runs of a study depend on, but for how many there are. */
function keyOf({
  seed,
  luck,
  weeks,
  towns,
  factors,
  outcomes,
  design,
  calibration,
}: Study): string {
  const sizeless = (value: object | undefined) =>
    value && { ...value, trajectories: 0, draws: 0, particles: 0 }
  return new Fingerprint()
    .text(MODEL_VERSION)
    .text(
      canonical({
        seed,
        luck,
        weeks: weeks ?? null,
        towns: towns.map(({ name, scenario }) => [name, scenario]),
        factors,
        outcomes,
        design: sizeless(design) ?? null,
        abc: sizeless(calibration?.abc) ?? null,
      }),
    )
    .hex()
}
