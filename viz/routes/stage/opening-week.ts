import { opening } from '../../opening/first.ts'
import { view } from '../../replay/replay.ts'
import { rims } from '../../stage/ground.ts'
import { layTown } from '../../stage/layout.ts'

export { opening }

// Chairs and places are found once for a run. While the screen comes over the line there is nothing
// else to do.
const { replays, offsets } = opening.towns
replays.forEach((replay, town) => {
  const layout = layTown(replay, replays, { left: 0, top: 0, width: 400, height: 400 })
  rims(view(replay, opening.week + (offsets[town] ?? 0)), layout)
})
