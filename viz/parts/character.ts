import type { Page } from '../element/page.ts'
import { BASELINE } from '../plan/plan.ts'
import { planName } from '../plan/plan-name.ts'

/** A town in few words: what its scenario says of it, or the plan that makes it another one. */
export function characterOf({ state, session, say }: Page, town: number): string {
  const { preset, changes } = state.a
  const own = changes.filter((change) => change.town === town)
  if (preset !== BASELINE.preset || own.length > 0) return planName({ preset, changes: own }, say)
  const scenario = session.scenarios[town]
  return scenario ? say.words.townCharacter(scenario.id, scenario.subtitle[say.names]) : ''
}
