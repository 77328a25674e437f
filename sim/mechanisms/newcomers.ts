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
 * week, and of each who begins one for the circle. Source: Hamann 2016; share judged.
 */
export function newcomers(world: World): void {
  if (world.is.null) return
  const count = howMany(world)
  reserveHelpers(world, world.count.helpers + count)
  reserveMembers(world, world.count.members + count)
  for (let place = 0; place < count; place++) oneMore(world, openCircle(world, place))
}

/** The whole number below or above those expected, so that their mean is met in a town of any size; no more than find room. */
function howMany(world: World): i32 {
  const { town, count, key, p } = world
  // Who is settled has time for others.
  const expected = (town[TOWN.settled] * town[TOWN.settledShare] * p.newcomerRate) / WEEKS_PER_YEAR
  const most = Math.min(expected, roomInCircles(world))
  const certain = whole(most)
  return draw(key, STREAM.newcomer, 0, count.week) < most - certain ? certain + 1 : certain
}

/** Members that all circles together could still take. */
function roomInCircles(world: World): f64 {
  const { circle, count, p } = world
  let room: f64 = 0
  for (let id = 0; id < count.circles; id++)
    if (hasRoom(world, id)) room += Math.ceil(p.circleCapacity - circle.members[id])
  return room
}

/** The first circle with room from a random one on; there is one. `place` counts those who begin this week. */
function openCircle(world: World, place: i32): i32 {
  const { count, key } = world
  const chosen = whole(draw(key, STREAM.newcomer, place, count.week, 2) * count.circles)
  let id = chosen
  while (!hasRoom(world, id)) id = (id + 1) % count.circles
  return id
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
