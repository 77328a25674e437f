import { WEEKS_PER_MONTH, WEEKS_PER_YEAR } from '../calendar.ts'
import { EVENT } from '../events.ts'
import { appointOfficial } from '../officials.ts'
import { intensity, setting, weeksPulled } from '../policy.ts'
import { draw, STREAM } from '../random.ts'
import { MAX_OFFICES, reserve, TOWN, type World } from '../world.ts'

/**
 * Step 2. The administration works its cases; staff follows need with a lag, working
 * meetings tie offices together, and officials change.
 *
 * Reads `cases`, levers staffing and workingMeetings; writes `staff`, `load`, ties
 * between offices, officials. Draws: one per pair of offices and meeting, one per official
 * and week. Source: C27 to C29; turnover evidence 2; horizontal ties seed III6.
 */
export function administration(world: World): void {
  meetings(world)
  turnover(world)
  const { town, scenario, office } = world
  const p = scenario.parameters
  const staffing = intensity(world, 'staffing')
  const lag = p.staffLag / (scenario.administration.staffSpeed * (1 + staffing))
  const wanted = (town[TOWN.cases] * (1 + staffing)) / p.baseLoad
  town[TOWN.staff] += (wanted - town[TOWN.staff]) / lag
  const speed = 1 + p.horizontalSpeed * town[TOWN.horizontal]
  const load = town[TOWN.staff] > 0 ? town[TOWN.cases] / (town[TOWN.staff] * speed) : 0
  town[TOWN.load] = Math.min(4, load)
  for (let id = 0; id < scenario.administration.offices.length; id++) {
    const uneven = 0.85 + 0.3 * draw(world.key, STREAM.official, id, 0, 9)
    office.load[id] = town[TOWN.load] * uneven
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
  reserve(world, 'official', world.count.officials * 2)
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
    appointOfficial(world, official.post[id], official.office[id], official.role[id])
  }
}
