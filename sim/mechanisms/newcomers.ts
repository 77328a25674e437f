import { hasRoom, helperOf, join } from '../acts/people.ts'
import { WEEKS_PER_YEAR } from '../exact/calendar.ts'
import { draw, STREAM } from '../exact/random.ts'
import { EVENT, JOIN } from '../terms/events.ts'
import { ROLE, reserve, TOWN, type World } from '../world/world.ts'

/**
 * People who came as refugees and have been here for a while begin to help in circles.
 *
 * Reads `settled`; writes new helper rows with ids after the last resident. Draws: one per
 * week, one for the circle. Source: Hamann 2016; share judged.
 */
export function newcomers(world: World): void {
  reserve(world, 'helper', world.count.helpers + 1)
  reserve(world, 'member', world.count.members + 1)
  const { town, scenario, count, key, circle, helper } = world
  const expected = (town[TOWN.settled] * scenario.parameters.newcomerRate) / WEEKS_PER_YEAR
  if (scenario.structure.null || draw(key, STREAM.newcomer, 0, count.week) >= expected) return
  const chosen = Math.floor(draw(key, STREAM.newcomer, 0, count.week, 2) * count.circles)
  for (let step = 0; step < count.circles; step++) {
    const id = (chosen + step) % count.circles
    if (!hasRoom(world, id)) continue
    const person = world.residents.count + town[TOWN.newcomerCount]
    town[TOWN.newcomerCount]++
    const row = helperOf(world, person)
    helper.place[row] = circle.place[id]
    helper.role[row] = ROLE.former
    world.recorder.add(count.week, EVENT.newcomerJoined, person, id)
    join(world, row, id, JOIN.newcomer)
    town[TOWN.newcomerHelpers]++
    return
  }
}
