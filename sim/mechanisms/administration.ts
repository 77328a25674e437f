import { appointOfficial } from '../acts/officials.ts'
import { intensity, returns, setting, weeksPulled } from '../acts/policy.ts'
import { tellOfTown } from '../acts/tell.ts'
import { draw } from '../exact/random.ts'
import { EVENT } from '../terms/events.ts'
import { LEVER, SETTING } from '../terms/levers.ts'
import { MAX_OFFICES } from '../terms/sizes.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import { WEEKS_PER_MONTH, WEEKS_PER_YEAR } from '../terms/weeks.ts'
import { reserveOfficials } from '../world/host.ts'
import type { World } from '../world/world.ts'

/**
 * Step 2. Officials work on their cases; staff follows the work with a lag, working
 * meetings tie offices together, and officials change.
 *
 * Reads `cases`, levers staffing and workingMeetings; writes `staff` (hours of casework a
 * week), `load` and `backlog` (hours left undone) of town, offices and officials, ties
 * between offices, officials. Draws: one per pair of offices and meeting, one per official
 * and week. Source: C27 to C29; turnover evidence 2; horizontal ties seed III6.
 */
export function administration(world: World): void {
  meetings(world)
  turnover(world)
  casework(world)
}

/**
 * Pending cases bring work to every post; each official does what their hours allow, and
 * what is left stays with the post. Load is the work of the week, old work spread over
 * `backlogWeeks`, per hour there is for it.
 */
function casework(world: World): void {
  const { town, official, count, p } = world
  let duties: f64 = 0
  let capacities: f64 = 0
  for (let id = 0; id < count.officials; id++) {
    if (!official.active[id]) continue
    duties += official.duty[id]
    capacities += official.capacity[id]
  }
  const demand = town[TOWN.cases] * p.officeHours
  const speed = 1 + p.horizontalSpeed * town[TOWN.horizontal]
  const each = duties > 0 ? demand / duties : 0
  const hoursEach = capacities > 0 ? (town[TOWN.staff] * speed) / capacities : 0
  let due: f64 = 0
  let left: f64 = 0
  for (let id = 0; id < count.officials; id++) {
    if (!official.active[id]) continue
    const fresh = each * official.duty[id]
    const hours = hoursEach * official.capacity[id]
    const pressing = fresh + official.backlog[id] / p.backlogWeeks
    official.load[id] = hours > 0 ? Math.min(p.loadMost, pressing / hours) : 0
    official.backlog[id] = Math.max(0, official.backlog[id] + fresh - hours)
    due += pressing
    left += official.backlog[id]
  }
  const hours = town[TOWN.staff] * speed
  town[TOWN.load] = hours > 0 ? Math.min(p.loadMost, due / hours) : 0
  town[TOWN.backlog] = left
  hire(world, demand + left / p.backlogWeeks)
  loadOfOffices(world)
}

/** Hours for casework move toward what the work of the week asks for, with a lag. */
function hire(world: World, pressing: f64): void {
  const { town, p, start } = world
  const staffing = intensity(world, LEVER.staffing)
  const lag = p.staffLag / (start.staffSpeed * (1 + staffing))
  town[TOWN.staff] += ((pressing * (1 + staffing)) / p.baseLoad - town[TOWN.staff]) / lag
}

/** Load of an office: mean over its officials. */
function loadOfOffices(world: World): void {
  const { official, office, size, count } = world
  for (let id = 0; id < size.offices; id++) {
    let load: f64 = 0
    let people = 0
    for (let other = 0; other < count.officials; other++) {
      if (!official.active[other] || official.office[other] !== id) continue
      load += official.load[other]
      people++
    }
    office.load[id] = people > 0 ? load / people : 0
  }
}

/** Pairs of offices that meet tie closer; all ties between offices decay. */
function meetings(world: World): void {
  const { office, size, town, count, key, p } = world
  const n = size.offices
  const keep = 1 - p.horizontalDecay / WEEKS_PER_MONTH
  const level = intensity(world, LEVER.workingMeetings)
  const interval = setting(world, LEVER.workingMeetings, SETTING.interval)
  const held = level > 0 && returns(interval, weeksPulled(world, LEVER.workingMeetings))
  let sum: f64 = 0
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      let tie = office.tie[a * MAX_OFFICES + b] * keep
      if (held && draw(key, STREAM.workingMeeting, a * MAX_OFFICES + b, count.week) < level)
        tie += p.horizontalStep * (1 - tie)
      office.tie[a * MAX_OFFICES + b] = tie
      office.tie[b * MAX_OFFICES + a] = tie
      sum += tie
    }
  }
  town[TOWN.horizontal] = n > 1 ? (2 * sum) / (n * (n - 1)) : 0
}

/** Officials leave their post; ties and understanding of that person are lost. */
function turnover(world: World): void {
  reserveOfficials(world, world.count.officials + world.size.posts)
  const { official, count, key, start } = world
  const rate = start.turnover / WEEKS_PER_YEAR
  const last = count.officials
  for (let id = 0; id < last; id++) {
    if (!official.active[id] || draw(key, STREAM.turnover, official.post[id], count.week) >= rate)
      continue
    official.active[id] = 0
    official.to[id] = count.week
    tellOfTown(world, EVENT.turnover, id, official.office[id])
    const heir = appointOfficial(world, official.post[id], official.office[id], official.role[id])
    official.backlog[heir] = official.backlog[id]
    official.backlog[id] = 0
  }
}
