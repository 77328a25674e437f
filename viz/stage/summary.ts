import { need, outcome } from '../replay/moments.ts'
import { circleViews, PHASE, type View } from '../replay/replay.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'
import { NUMERALS } from '../words/names.ts'

/** One town and week in a sentence, for those who do not see the stage. */
export function summary(
  view: View,
  town: number,
  { words, month, whole, percent }: Speech,
): string {
  const alive = circleViews(view).filter((state) => state.phase === PHASE.alive)
  const members = alive.reduce((sum, state) => sum + state.active, 0)
  return words.summary(
    words.town(NUMERALS[town]!),
    month(dayOf(view.week, view.replay.trajectory.start)),
    whole(members),
    whole(alive.length),
    whole(outcome(view, 'active')),
    percent(need(view).share),
  )
}
