import { need, outcome } from '../replay/moments.ts'
import { overWords } from '../replay/over-words.ts'
import { circleViews, PHASE, type View } from '../replay/replay.ts'
import { type Towns, viewAt } from '../replay/towns.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'

/** One town, by its name, and week in a sentence, for those who do not see the stage. */
export function summary(
  view: View,
  name: string,
  { words, month, whole, percent }: Speech,
): string {
  const { start } = view.replay.trajectory
  const alive = circleViews(view).filter((state) => state.phase === PHASE.alive)
  const members = alive.reduce((sum, state) => sum + state.active, 0)
  return words.summary(
    name,
    month(dayOf(view.week, start)),
    whole(members),
    whole(alive.length),
    whole(outcome(view, 'active')),
    percent(need(view).share),
  )
}

/** A town in a week of the shared clock in a sentence; when its run is over, that it is. */
export function summaryAt(towns: Towns, town: number, week: number, say: Speech): string {
  const view = viewAt(towns, town, week)
  return view ? summary(view, say.town(town), say) : overWords(towns, town, say)
}
