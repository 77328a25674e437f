import { memberLuck } from '../acts/luck.ts'
import { linkTo, setLink } from '../acts/network.ts'
import { intensity, setting, weeksPulled } from '../acts/policy.ts'
import { clamp } from '../exact/math.ts'
import { STREAM } from '../exact/random.ts'
import { EVENT } from '../terms/events.ts'
import { TOWN, type World } from '../world/world.ts'

const DELEGATES = 3

/**
 * Step 7. Delegates of the circles and officials meet. At eye level conflict is worked
 * through and teaches both sides; below it the same meeting hardens the fronts.
 *
 * Reads the lever forum (interval, parity, preparation), conflict; writes conflict,
 * understanding, trust, frustration, linking ties. Draws: attendance, official, tie per
 * delegate. Source: A22, I12 to I18; Dachau 2016 for the backfire; sizes trial.
 */
export function forum(world: World): void {
  const level = intensity(world, 'forum')
  if (level <= 0) return
  const since = weeksPulled(world, 'forum') - setting(world, 'forum', 'preparation')
  if (since < 0 || since % setting(world, 'forum', 'interval') !== 0) return
  const parity = setting(world, 'forum', 'parity')
  world.recorder.add(world.count.week, EVENT.forum, -1, -1, -1, 0, 0, parity)
  const { circle, count, town, scenario } = world
  const p = scenario.parameters
  const lean = (2 * parity - 1) * level
  let worked = 0
  let alive = 0
  for (let id = 0; id < count.circles; id++) {
    if (!circle.alive[id]) continue
    const before = circle.conflict[id]
    circle.conflict[id] = clamp(
      before - lean * p.forumRepair * before * (lean < 0 ? 1 - before : 1),
      0,
      1,
    )
    const share = before - circle.conflict[id]
    if (share > 0.02) world.recorder.add(count.week, EVENT.workedThrough, -1, id, -1, 0, 0, share)
    worked += Math.max(0, share)
    alive++
  }
  town[TOWN.workedThrough] = alive > 0 ? worked / alive : 0
  delegates(world, lean)
}

/** Members with low numbers among the delegates of their circle this time speak with an official each. */
function delegates(world: World, lean: number): void {
  const { member, circle, official, town, scenario, count } = world
  const p = scenario.parameters
  const learning =
    p.learning *
    (1 + p.learningConflict * 10 * town[TOWN.workedThrough]) *
    scenario.society.dependence
  const luck = memberLuck(world, STREAM.forum)
  const anyone = memberLuck(world, STREAM.forum, 1)
  const linking = memberLuck(world, STREAM.forum, 2)
  const active = activeOfficials(world)
  if (active === 0) return
  for (let i = 0; i < world.memberCount; i++) {
    const row = world.members[i]
    const person = member.person[row]
    const size = circle.members[member.circle[row]]
    if (luck[i] >= DELEGATES / Math.max(DELEGATES, size)) continue
    const id = activeOfficial(world, Math.floor(anyone[i] * active))
    member.understanding[row] = clamp(
      member.understanding[row] + 3 * learning * lean * (1 - member.understanding[row]),
      0,
      1,
    )
    official.understanding[id] = clamp(
      official.understanding[id] + learning * lean * (1 - official.understanding[id]),
      0,
      1,
    )
    member.trust[row] = clamp(member.trust[row] + 2 * p.trustStep * lean, 0, 1)
    official.trust[id] = clamp(official.trust[id] + p.trustStep * lean, 0, 1)
    member.frustration[row] = clamp(
      member.frustration[row] - 0.2 * lean * (lean > 0 ? member.frustration[row] : 1),
      0,
      1,
    )
    if (lean <= 0) continue
    const tie = linkTo(world, row, id)
    if (tie > 0) setLink(world, row, id, tie + 2 * p.tieStep * (1 - tie))
    else if (linking[i] < p.forumLinking * lean) {
      setLink(world, row, id, 0.3)
      world.recorder.add(count.week, EVENT.linked, person, member.circle[row], id)
    }
  }
}

function activeOfficials({ official, count }: World): number {
  let active = 0
  for (let id = 0; id < count.officials; id++) active += official.active[id]
  return active
}

/** The active official of a rank among them, from 0. */
function activeOfficial({ official, count }: World, rank: number): number {
  let rest = rank
  for (let id = 0; id < count.officials; id++) if (official.active[id] && rest-- === 0) return id
  return -1
}
