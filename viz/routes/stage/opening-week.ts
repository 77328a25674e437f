import { opening } from '../../opening/first.ts'
import { happeningAt } from '../../replay/happenings.ts'
import { view } from '../../replay/replay.ts'
import { rims } from '../../stage/ground.ts'
import { layTown } from '../../stage/layout.ts'
import { INITIAL } from '../../state/state.ts'

export { opening }

// Chairs, places and what happens are found once for a run. While the screen comes over the line
// there is nothing else to do.
const { replays, offsets } = opening.towns
replays.forEach((replay, town) => {
  const now = view(replay, opening.week + (offsets[town] ?? 0))
  happeningAt(replay, now.week, INITIAL.speed)
  rims(now, layTown(replay, replays, { left: 0, top: 0, width: 400, height: 400 }))
})
