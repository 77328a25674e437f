import { linkTo, setLink } from '../acts/network.ts'
import { intensity, isForced, returns, setting, weeksPulled } from '../acts/policy.ts'
import { tellOfCircle, tellOfMeeting, tellOfTown } from '../acts/tell.ts'
import { clamp } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { whole } from '../exact/words.ts'
import { EVENT } from '../terms/events.ts'
import { LEVER, SETTING } from '../terms/levers.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/** Share of conflict removed from which a meeting is told of. */
const TOLD = 0.02

/**
 * Step 7. Delegates of the circles and officials meet. At eye level conflict is worked
 * through, which teaches both sides and binds; below it the same meeting hardens the fronts.
 *
 * Parity is forced by a setting or follows from those who sit there. Reads the lever forum,
 * conflict, openness, control, trust and understanding; writes `parity`, conflict, what was
 * worked through, understanding, trust, frustration, linking ties. Draws: attendance,
 * official, tie per delegate. Source: A22, I12 to I18; Dachau 2016 for the backfire.
 */
export function forum(world: World): void {
  const { town, is } = world
  const level = is.forum ? intensity(world, LEVER.forum) * shareWhoCome(world) : 0
  town[TOWN.care] = 0
  town[TOWN.workedThrough] = 0
  if (level <= 0) return
  const preparation = setting(world, LEVER.forum, SETTING.preparation)
  const since = weeksPulled(world, LEVER.forum) - preparation
  if (since < 0) return
  const forced = setting(world, LEVER.forum, SETTING.parity)
  const parity = isForced(world, LEVER.forum) && forced >= 0 ? forced : parityOfThose(world)
  const lean = (2 * parity - 1) * level
  town[TOWN.parity] = parity
  town[TOWN.care] = Math.max(0, lean)
  if (!returns(setting(world, LEVER.forum, SETTING.interval), since)) return
  tellOfTown(world, EVENT.forum, -1, parity)
  workThrough(world, lean)
  delegates(world, lean)
}

/** Share of those invited who come: all whom the head invites; whom circles invite, as far as the head is open. */
function shareWhoCome(world: World): f64 {
  const circles = setting(world, LEVER.forum, SETTING.convenor)
  return 1 - circles * (1 - world.town[TOWN.headOpenness])
}

/**
 * Eye level of those who sit there: the openness without control of who convenes them, the
 * insight that each depends on the other, trust, understanding. Circles that convene let
 * everybody speak.
 */
function parityOfThose(world: World): f64 {
  const { town, start, p } = world
  const circles = setting(world, LEVER.forum, SETTING.convenor)
  const openness = circles + (1 - circles) * town[TOWN.headOpenness]
  const control = (1 - circles) * town[TOWN.headControl]
  return clamp(
    p.parityBase +
      p.parityOpenness * openness * (1 - control) +
      p.parityDependence * (start.dependence - p.dependenceUsual) +
      p.parityTrust * (town[TOWN.trustOfficials] - p.trustUsual) +
      p.parityUnderstanding * town[TOWN.understandingOfficials],
    0,
    1,
  )
}

/** At eye level conflict is worked through; below it the same meeting hardens the fronts. */
function workThrough(world: World, lean: f64): void {
  const { circle, count, town, p } = world
  let worked: f64 = 0
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
    // The more at eye level, the deeper it goes.
    if (share > 0) circle.worked[id] += share * lean
    if (share > TOLD) tellOfCircle(world, EVENT.workedThrough, id, -1, 0, share)
    worked += Math.max(0, share)
    alive++
  }
  town[TOWN.workedThrough] = alive > 0 ? worked / alive : 0
}

/** Delegates of each circle speak with an official each. */
function delegates(world: World, lean: f64): void {
  const { member, circle, town, count, key, p, start } = world
  const learning =
    p.learning * (1 + p.learningConflict * town[TOWN.workedThrough]) * start.dependence
  const active = activeOfficials(world)
  if (active === 0) return
  for (let i = 0; i < count.present; i++) {
    const row = member.present[i]
    const size = circle.members[member.circle[row]]
    const luck = draw(key, STREAM.forum, member.person[row], count.week)
    if (luck >= p.delegates / Math.max(p.delegates, size)) continue
    const rank = whole(draw(key, STREAM.forum, member.person[row], count.week, 1) * active)
    speak(world, row, activeOfficial(world, rank), lean, learning)
  }
}

function speak(world: World, row: i32, id: i32, lean: f64, learning: f64): void {
  const { member, official, p } = world
  member.understanding[row] = clamp(
    member.understanding[row] +
      p.learningHelpers * learning * lean * (1 - member.understanding[row]),
    0,
    1,
  )
  official.understanding[id] = clamp(
    official.understanding[id] + learning * lean * (1 - official.understanding[id]),
    0,
    1,
  )
  member.trust[row] = clamp(member.trust[row] + p.forumMeeting * p.trustStep * lean, 0, 1)
  official.trust[id] = clamp(
    official.trust[id] + p.forumMeeting * p.trustOfficial * p.trustStep * lean,
    0,
    1,
  )
  member.frustration[row] = clamp(
    member.frustration[row] - p.forumRelief * lean * (lean > 0 ? member.frustration[row] : 1),
    0,
    1,
  )
  if (lean > 0) tieUp(world, row, id, lean)
}

/** A delegate and an official who met at eye level know each other better, or begin to. */
function tieUp(world: World, row: i32, id: i32, lean: f64): void {
  const { member, count, key, p } = world
  const person = member.person[row]
  const tie = linkTo(world, row, id)
  if (tie > 0) {
    setLink(world, row, id, tie + Math.min(1, p.forumMeeting * p.tieStep) * (1 - tie))
    return
  }
  if (!world.is.ties || draw(key, STREAM.forum, person, count.week, 2) >= p.forumLinking * lean)
    return
  setLink(world, row, id, p.tieFirst)
  tellOfMeeting(world, EVENT.linked, person, member.circle[row], id)
}

function activeOfficials(world: World): i32 {
  const { official, count } = world
  let active = 0
  for (let id = 0; id < count.officials; id++) active += official.active[id]
  return active
}

/** The active official of a rank among them, from 0. */
function activeOfficial(world: World, rank: i32): i32 {
  const { official, count } = world
  let rest = rank
  for (let id = 0; id < count.officials; id++) if (official.active[id] && rest-- === 0) return id
  return -1
}
