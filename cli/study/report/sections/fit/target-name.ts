import type { StudyTarget } from '../../../../../experiments/study/calibration.ts'
import { valueAt } from '../../../../../sim/index.ts'
import { outcomeFormat, outcomeName } from '../../outcome-name.ts'
import type { Say } from '../../say.ts'
import type { Reported } from '../../section.ts'

/** What a target measures in words, without its town. */
export function measureName({ outcomes }: Reported, { outcome }: StudyTarget, say: Say): string {
  const found = outcomes.find(({ id }) => id === outcome)
  return found ? outcomeName(found.outcome, say) : outcome
}

/** The town of a target, or both of which the difference was observed. */
export function townOf({ towns }: Reported, { town, minus }: StudyTarget): string {
  const own = valueAt(towns, town)
  return minus === undefined ? own : `${own} − ${valueAt(towns, minus)}`
}

/** A target in words, with its town where there are several. */
export function targetName(reported: Reported, target: StudyTarget, say: Say): string {
  const name = measureName(reported, target, say)
  return reported.towns.length > 1 ? `${townOf(reported, target)}: ${name}` : name
}

/** A target of the study in words, by its name in tables. */
export function targetNamed(reported: Reported, name: string, say: Say): string {
  const targets = reported.open.study.calibration?.targets ?? []
  const target = targets.find((one) => one.name === name)
  return target ? targetName(reported, target, say) : name
}

/** How values of a target are written. */
export function targetFormat({ outcomes }: Reported, { outcome }: StudyTarget, say: Say) {
  const found = outcomes.find(({ id }) => id === outcome)
  return found ? outcomeFormat(found.outcome, say) : say.number
}
