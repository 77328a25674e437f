import { OPENING } from 'virtual:opening'
import { view } from '../replay/replay.ts'
import { rims } from '../stage/ground.ts'
import { layTown } from '../stage/layout.ts'
import { readOpening } from './read.ts'

/** The week that the stage opens with, known before the runs are made. */
export const opening = readOpening(OPENING)

// Chairs and places are found once for a run. While the screen comes over the line there is nothing
// else to do.
const { replays, offsets } = opening.towns
replays.forEach((replay, town) => {
  const layout = layTown(replay, replays, { left: 0, top: 0, width: 400, height: 400 })
  rims(view(replay, opening.week + (offsets[town] ?? 0)), layout)
})
