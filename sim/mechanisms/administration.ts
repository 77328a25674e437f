import { appointOfficial } from '../acts/officials.ts'
import { intensity, setting, weeksPulled } from '../acts/policy.ts'
import { WEEKS_PER_MONTH, WEEKS_PER_YEAR } from '../exact/calendar.ts'
import { draw, STREAM } from '../exact/random.ts'
import { EVENT } from '../terms/events.ts'
import { MAX_OFFICES, reserve, TOWN, type World } from '../world/world.ts'

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

/** The largest load that is told; beyond it an office cannot be more overloaded. */
const LARGEST_LOAD = 4

/**
 * Pending cases bring work to every post; each official does what their hours allow, and
 * what is left stays with the post. Load is the work of the week, old work spread over
 * `backlogWeeks`, per hour there is for it.
 */
function casework(world: World): void {
  const { town, scenario, official, count } = world
  const p = scenario.parameters
  let duties = 0
  let capacities = 0
  for (let id = 0; id < count.officials; id++) {
    if (!official.active[id]) continue
    duties += official.duty[id]
    capacities += official.capacity[id]
  }
  const demand = town[TOWN.cases] * p.officeHours
  const speed = 1 + p.horizontalSpeed * town[TOWN.horizontal]
  const each = duties > 0 ? demand / duties : 0
  const hoursEach = capacities > 0 ? (town[TOWN.staff] * speed) / capacities : 0
  let due = 0
  let left = 0
  for (let id = 0; id < count.officials; id++) {
    if (!official.active[id]) continue
    const fresh = each * official.duty[id]
    const hours = hoursEach * official.capacity[id]
    const pressing = fresh + official.backlog[id] / p.backlogWeeks
    official.load[id] = hours > 0 ? Math.min(LARGEST_LOAD, pressing / hours) : 0
    official.backlog[id] = Math.max(0, official.backlog[id] + fresh - hours)
    due += pressing
    left += official.backlog[id]
  }
  const hours = town[TOWN.staff] * speed
  town[TOWN.load] = hours > 0 ? Math.min(LARGEST_LOAD, due / hours) : 0
  town[TOWN.backlog] = left
  hire(world, demand + left / p.backlogWeeks)
  loadOfOffices(world)
}

/** Hours for casework move toward what the work of the week asks for, with a lag. */
function hire(world: World, pressing: number): void {
  const { town, scenario } = world
  const p = scenario.parameters
  const staffing = intensity(world, 'staffing')
  const lag = p.staffLag / (scenario.administration.staffSpeed * (1 + staffing))
  town[TOWN.staff] += ((pressing * (1 + staffing)) / p.baseLoad - town[TOWN.staff]) / lag
}

/** Load of an office: mean over its officials. */
function loadOfOffices(world: World): void {
  const { official, office, scenario, count } = world
  for (let id = 0; id < scenario.administration.offices.length; id++) {
    let load = 0
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
  const { office, scenario, town, count, key } = world
  const n = scenario.administration.offices.length
  const keep = 1 - scenario.parameters.horizontalDecay / WEEKS_PER_MONTH
  const level = intensity(world, 'workingMeetings')
  const held =
    level > 0 &&
    weeksPulled(world, 'workingMeetings') % setting(world, 'workingMeetings', 'interval') === 0
  let sum = 0
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      let tie = office.tie[a * MAX_OFFICES + b] * keep
      if (held && draw(key, STREAM.workingMeeting, a * MAX_OFFICES + b, count.week) < level)
        tie += 0.15 * (1 - tie)
      office.tie[a * MAX_OFFICES + b] = tie
      office.tie[b * MAX_OFFICES + a] = tie
      sum += tie
    }
  }
  town[TOWN.horizontal] = n > 1 ? sum / ((n * (n - 1)) / 2) : 0
}

/** Officials leave their post; ties and understanding of that person are lost. */
function turnover(world: World): void {
  reserve(world, 'official', world.count.officials + world.count.posts)
  const { official, scenario, count, key } = world
  const rate =
    (scenario.administration.turnover ?? scenario.parameters.turnoverRate) / WEEKS_PER_YEAR
  const last = count.officials
  for (let id = 0; id < last; id++) {
    if (!official.active[id] || draw(key, STREAM.turnover, official.post[id], count.week) >= rate)
      continue
    official.active[id] = 0
    official.to[id] = count.week
    world.recorder.add(count.week, EVENT.turnover, -1, -1, id, 0, 0, official.office[id])
    const successor = appointOfficial(
      world,
      official.post[id],
      official.office[id],
      official.role[id],
    )
    official.backlog[successor] = official.backlog[id]
    official.backlog[id] = 0
  }
}
