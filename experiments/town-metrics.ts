import {
  EVENT,
  eventIndex,
  eventRow,
  type OutcomeKey,
  type Trajectory,
  valueAt,
} from '../sim/index.ts'
import { mostMembers } from './circle-sizes.ts'
import { courseOf, peakOf, rolling } from './course.ts'

/** What the patterns look at in one run of one town. Shares unless said otherwise. */
export type TownMetrics = {
  readonly activeNov2015: number
  readonly activeMay2016: number
  readonly activeApr2017: number
  readonly activePeak: number
  readonly membersApr2017: number
  readonly membersPeak: number
  readonly everApr2017: number
  /** Members per inhabitant at the peak. */
  readonly memberShare: number
  readonly circleSize: number
  /** Refugees per member. */
  readonly ratioPeak: number
  readonly ratio2019: number
  readonly hoursMean: number
  readonly neverBefore: number
  /** Of the active in 2016: in or around circles, in other associations. */
  readonly inRefugeeGroups: number
  readonly inAssociations: number
  /** Week in which heads first fall below 95 % of the peak, after the peak. */
  readonly declineWeek: number
  readonly circlesKept: number
  readonly headsKept: number
  readonly conflictPeakWeek: number
  readonly conflictPeak: number
  readonly conflict2021: number
  readonly conflict201516: number
  readonly arrivalsPeakWeek: number
  readonly understandingGain: number
  readonly core2019: number
  readonly linking2014: number
  readonly linkingLow: number
  readonly linking2021: number
  readonly unmet201516: number
  readonly horizontal: number
  readonly persistence: number
  readonly trustEnd: number
}

/** Measures one trajectory; every outcome must be recorded and the run reach 2021. */
export function townMetrics(run: Trajectory): TownMetrics {
  const { column, week, mean } = courseOf(run)
  const active = column('active')
  const members = column('members')
  const smooth = rolling(members, 13)
  const end2019 = week('2019-12-30')
  const peak = peakOf(smooth, week('2015-01-05'), end2019)
  const conflict = rolling(column('openConflict'), 13)
  const conflictPeak = peakOf(conflict, week('2015-01-05'), week('2021-12-27'))
  const arrivals = rolling(column('arrivals'), 13)
  const ratio = (at: number) => valueAt(column('refugees'), at) / Math.max(1, valueAt(members, at))
  const decline = firstBelow(smooth, peak, 0.95 * valueAt(smooth, peak))
  const linking2014 = mean(column('linking'), '2014-01-06', '2014-12-29')
  const activePeak = valueAt(active, peakOf(active, week('2015-01-05'), week('2017-04-24')))
  const a2017 = week('2017-04-17')
  const in2016 = (key: OutcomeKey) => mean(column(key), '2016-01-04', '2016-12-26')
  const share2016 = (key: OutcomeKey) => in2016(key) / Math.max(1, in2016('active'))
  const gross = (['needEmergency', 'needEveryday', 'needCasework'] as const).reduce(
    (sum, key) => sum + mean(column(key), '2015-07-01', '2016-06-27'),
    0,
  )
  return {
    activeNov2015: valueAt(active, week('2015-11-16')) / run.residents,
    activeMay2016: valueAt(active, week('2016-05-16')) / run.residents,
    activeApr2017: valueAt(active, a2017),
    activePeak,
    membersApr2017: valueAt(members, a2017),
    membersPeak: valueAt(smooth, peak),
    everApr2017: valueAt(column('everActive'), a2017),
    memberShare: valueAt(smooth, peak) / run.population,
    circleSize: valueAt(column('meanCircleSize'), peak),
    ratioPeak: ratio(peak),
    ratio2019: ratio(week('2019-07-01')),
    hoursMean: valueAt(column('hours'), peak) / Math.max(1, valueAt(active, peak)),
    neverBefore:
      valueAt(column('neverEngagedBefore'), a2017) /
      Math.max(1, valueAt(column('everActive'), a2017)),
    inRefugeeGroups: share2016('members') + share2016('aroundCircles'),
    inAssociations: share2016('inAssociations'),
    declineWeek: decline,
    circlesKept:
      valueAt(column('circles'), week('2018-06-25')) /
      Math.max(1, valueAt(column('circles'), peak)),
    headsKept: valueAt(members, week('2018-06-25')) / Math.max(1, valueAt(smooth, peak)),
    conflictPeakWeek: conflictPeak,
    conflictPeak: valueAt(conflict, conflictPeak),
    conflict2021: mean(column('openConflict'), '2021-01-04', '2021-12-27'),
    conflict201516: mean(column('openConflict'), '2015-01-05', '2016-12-26'),
    arrivalsPeakWeek: peakOf(arrivals, week('2015-01-05'), week('2016-12-26')),
    understandingGain:
      mean(column('understandingOfficials'), '2021-01-04', '2021-12-27') -
      valueAt(column('understandingOfficials'), 0),
    core2019: mean(members, '2019-01-07', '2019-12-30') / Math.max(1, valueAt(smooth, peak)),
    linking2014,
    linkingLow:
      Math.min(...column('linking').subarray(week('2015-01-05'), week('2021-01-04'))) /
      Math.max(1e-9, linking2014),
    linking2021: mean(column('linking'), '2021-01-04', '2021-12-27'),
    unmet201516: mean(column('unmet'), '2015-07-01', '2016-06-27') / Math.max(1e-9, gross),
    horizontal: mean(column('horizontal'), '2015-07-01', '2016-06-27'),
    persistence: persistence(run, week('2016-06-27'), week('2021-09-06')),
    trustEnd: mean(column('trustHelpers'), '2021-01-04', '2021-12-27'),
  }
}

/** Share of the circles alive at `from` (once of five members) that still exist at `to`; merged counts as gone. */
function persistence(run: Trajectory, from: number, to: number): number {
  const { ofCircle, ofKind } = eventIndex(run)
  const { events } = run
  const joined = new Set(
    ofKind(EVENT.joined, 0, from + 1).map((event) => eventRow(events, event).circle),
  )
  const most = mostMembers(run, from)
  const endOf = (own: Int32Array): number => {
    const end = own.findLast(
      (event) => events.kind[event] === EVENT.dissolved || events.kind[event] === EVENT.merged,
    )
    return end === undefined ? Number.POSITIVE_INFINITY : eventRow(events, end).week
  }
  const ends = [...joined]
    .filter((id) => (most.get(id) ?? 0) >= 5)
    .map((id) => endOf(ofCircle(id)))
    .filter((end) => end > from)
  return ends.length === 0 ? 0 : ends.filter((end) => end > to).length / ends.length
}

function firstBelow(values: Float64Array, from: number, mark: number): number {
  const at = values.findIndex((value, at) => at >= from && value < mark)
  return at < 0 ? values.length : at
}
