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
import { regional } from './sections/regional.ts'
import { sobol } from './sections/sobol.ts'
import { summary } from './sections/summary.ts'

/** What the report has, in this order; a section that has nothing to say is left out. */
const SECTIONS: readonly Section[] = [
  asked,
  fit,
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
  factors,
  failures,
  cite,
]

/** What is said of a study without a design, whose points a calibration chose. */
const WITHOUT_DESIGN: readonly Section[] = [asked, fit, factors, cite]

/** Sections that may have something to say of a study. */
export function sectionsOf({ planned }: Pick<Reported, 'planned'>): readonly Section[] {
  return planned === 0 ? WITHOUT_DESIGN : SECTIONS
}
