import { hasRoom, helperOf, join } from '../acts/people.ts'
import { tellOfPerson } from '../acts/tell.ts'
import { draw } from '../exact/random.ts'
import { whole } from '../exact/words.ts'
import { EVENT, JOIN } from '../terms/events.ts'
import { ROLE } from '../terms/roles.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import { WEEKS_PER_YEAR } from '../terms/weeks.ts'
import { reserveHelpers, reserveMembers } from '../world/host.ts'
import type { World } from '../world/world.ts'

/**
 * People who came as refugees and have been here for a while begin to help in circles.
 *
 * Reads `settled`; writes new helper rows with ids after the last resident. Draws: one per
 * week, one for the circle. Source: Hamann 2016; share judged.
 */
export function newcomers(world: World): void {
  reserveHelpers(world, world.count.helpers + 1)
  reserveMembers(world, world.count.members + 1)
  const { town, count, key, p } = world
  // Who is settled has time for others.
  const expected = (town[TOWN.settled] * town[TOWN.settledShare] * p.newcomerRate) / WEEKS_PER_YEAR
  if (world.is.null || draw(key, STREAM.newcomer, 0, count.week) >= expected) return
  const chosen = whole(draw(key, STREAM.newcomer, 0, count.week, 2) * count.circles)
  for (let step = 0; step < count.circles; step++) {
    const id = (chosen + step) % count.circles
    if (!hasRoom(world, id)) continue
    oneMore(world, id)
    return
  }
}

function oneMore(world: World, id: i32): void {
  const { town, circle, helper, size } = world
  const person = size.residents + whole(town[TOWN.newcomerCount])
  town[TOWN.newcomerCount]++
  const row = helperOf(world, person)
  helper.place[row] = circle.place[id]
  helper.role[row] = ROLE.former
  tellOfPerson(world, EVENT.newcomerJoined, person, id)
  join(world, row, id, JOIN.newcomer)
  town[TOWN.newcomerHelpers]++
}
