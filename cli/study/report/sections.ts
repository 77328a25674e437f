import type { Reported, Section } from './section.ts'
import { asked } from './sections/asked.ts'
import { boxes } from './sections/boxes.ts'
import { cite } from './sections/cite.ts'
import { convergence } from './sections/convergence.ts'
import { design } from './sections/design.ts'
import { distribution } from './sections/distribution.ts'
import { ends } from './sections/ends.ts'
import { factors } from './sections/factors.ts'
import { failures } from './sections/failures.ts'
import { fit } from './sections/fit/fit.ts'
import { luck } from './sections/luck.ts'
import { morris } from './sections/morris.ts'
import { pawn } from './sections/pawn.ts'
import { compared } from './sections/plans/compared.ts'
import { enough } from './sections/plans/enough.ts'
import { failed } from './sections/plans/failed.ts'
import { glance } from './sections/plans/glance.ts'
import { known } from './sections/plans/known.ts'
import { reached } from './sections/plans/reached.ts'
import { regret } from './sections/plans/regret.ts'
import { spending } from './sections/plans/spending.ts'
import { undominated } from './sections/plans/undominated.ts'
import { weak } from './sections/plans/weak.ts'
import { regional } from './sections/regional.ts'
import { sobol } from './sections/sobol.ts'
import { summary } from './sections/summary.ts'

/** What is said of plans, where a study has some. */
const PLANS: readonly Section[] = [
  glance,
  compared,
  reached,
  spending,
  enough,
  regret,
  undominated,
  weak,
  known,
  failed,
]

/** What is said of settings that a design has chosen. */
const DESIGNED: readonly Section[] = [
  summary,
  distribution,
  ends,
  sobol,
  morris,
  pawn,
  regional,
  boxes,
  luck,
  convergence,
  design,
]

/** Sections that may have something to say of a study, in this order; one that has nothing to say is left out. */
export function sectionsOf({ planned }: Pick<Reported, 'planned'>): readonly Section[] {
  const designed = planned === 0 ? [] : DESIGNED
  return [asked, fit, ...PLANS, ...designed, factors, failures, cite]
}
