import {
  EVENT,
  type EventKind,
  EXIT,
  eventIndex,
  type OutcomeKey,
  type Trajectory,
  valueAt,
} from '../sim/index.ts'
import { courseOf, peakOf, rolling } from './course.ts'
import { type FieldMetrics, fieldMetrics } from './field-metrics.ts'
import { type TownMetrics, townMetrics } from './town-metrics.ts'

/** Years whose linking is looked at. */
export const YEARS = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021] as const
/** A year whose linking is looked at. */
export type Year = (typeof YEARS)[number]

/**
 * What the effects look at in one run beside the patterns. Shares unless said otherwise; weeks
 * count from the start of the run and are Infinity for what never happens; NaN stands for what
 * the run does not tell.
 */
export type EffectMetrics = TownMetrics &
  FieldMetrics & {
    readonly activePeakShare: number
    /** People. */
    readonly membersNov2015: number
    readonly membersSep2021: number
    /** Of the peak. */
    readonly membersDec2016: number
    readonly membersDec2017: number
    /** Mean linking of each year. */
    readonly linkingOf: Readonly<Record<Year, number>>
    readonly coverage201516: number
    readonly wrongPerContact: number
    /** Of the exits from circles in 2016 to 2018: those mainly for friction or disappointment. */
    readonly disappointed: number
    readonly frictionPeakWeek: number
    readonly forumWeek: number
    readonly demandWeek: number
    readonly postsWeek: number
    readonly allianceWeek: number
    readonly associationWeek: number
    readonly conceptWeek: number
    /** Circles. */
    readonly foundedLater: number
    /** Of the time of members. */
    readonly casework2015: number
    readonly casework2018: number
    /** Of those three years in the country. */
    readonly settled2019: number
    /** Hours of need met by an hour of help. */
    readonly metPerHour: number
  }

const DISAPPOINTMENTS: ReadonlySet<number> = new Set([
  EXIT.friction,
  EXIT.noSupport,
  EXIT.lostFreedom,
  EXIT.noRecognition,
])

/** Measures one trajectory; every outcome and the events must be recorded and the run reach 2022. */
export function effectMetrics(run: Trajectory): EffectMetrics {
  const town = townMetrics(run)
  const { column, week, mean } = courseOf(run)
  const members = column('members')
  const sum = (key: OutcomeKey) => column(key).reduce((total, value) => total + value, 0)
  const yearOf = (key: OutcomeKey, year: Year) =>
    mean(column(key), `${year}-01-04`, `${year}-12-27`)
  const ofPeak = (from: string, to: string) =>
    mean(members, from, to) / Math.max(1, town.membersPeak)
  const first = (kind: EventKind, from = 0) => {
    const event = eventIndex(run).ofKind(kind, from)[0]
    return event === undefined ? Number.POSITIVE_INFINITY : valueAt(run.events.week, event)
  }
  return {
    ...town,
    ...fieldMetrics(run),
    activePeakShare: town.activePeak / run.population,
    membersNov2015: mean(members, '2015-11-02', '2015-11-30'),
    membersSep2021: mean(members, '2021-09-06', '2021-09-27'),
    membersDec2016: ofPeak('2016-12-05', '2016-12-26'),
    membersDec2017: ofPeak('2017-12-04', '2017-12-25'),
    linkingOf: Object.fromEntries(YEARS.map((year) => [year, yearOf('linking', year)])) as Record<
      Year,
      number
    >,
    coverage201516: mean(column('coverage'), '2015-07-01', '2016-06-27'),
    wrongPerContact: sum('friction') / sum('contacts'),
    disappointed: disappointed(run, week('2016-01-04'), week('2018-12-31')),
    frictionPeakWeek: peakOf(
      rolling(column('friction'), 13),
      week('2015-01-05'),
      week('2016-12-26'),
    ),
    forumWeek: first(EVENT.forum),
    demandWeek: first(EVENT.demanded),
    postsWeek: first(EVENT.posts),
    allianceWeek: first(EVENT.allied),
    associationWeek: first(EVENT.association),
    conceptWeek: first(EVENT.concept),
    foundedLater: eventIndex(run).ofKind(EVENT.founded, 1).length,
    casework2015: yearOf('caseworkShare', 2015),
    casework2018: yearOf('caseworkShare', 2018),
    settled2019: yearOf('settledShare', 2019),
    metPerHour: sum('metVolunteers') / sum('hours'),
  }
}

function disappointed(run: Trajectory, from: number, to: number): number {
  const exits = eventIndex(run).ofKind(EVENT.leftCircle, from, to)
  const causes = [...exits].filter((event) => DISAPPOINTMENTS.has(valueAt(run.events.cause, event)))
  return causes.length / exits.length
}
