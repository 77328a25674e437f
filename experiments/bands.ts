import { valueAt } from '../sim/index.ts'
import { between } from './span.ts'
import type { TownMetrics } from './town-metrics.ts'

/** The three towns under one seed. */
export type Draw = readonly [TownMetrics, TownMetrics, TownMetrics]

/** One measured quantity of a pattern and the band it must lie in; `median` over seeds decides. */
export type Check = {
  readonly id: string
  readonly what: string
  readonly low: number
  readonly high: number
  readonly value: (towns: Draw) => number
  /** Reported only; never met or missed. */
  readonly reported?: boolean
  /** The far end of the band only says that there is none: its width measures nothing. */
  readonly oneSided?: boolean
  /** It can be asked of any town: `value` then takes that town three times. */
  readonly ofAnyTown?: true
  /** The end at which the quantity itself ends, so that lying near it is no miss. */
  readonly natural?: 'low' | 'high'
}

const mean = (towns: Draw, value: (town: TownMetrics) => number) =>
  towns.reduce((sum, town) => sum + value(town), 0) / 3
const yes = (truth: boolean) => (truth ? 1 : 0)
/** Does a week of a shipped run lie in 2016? */
export const in2016 = (at: number) => between(at, '2016-01-04', '2016-12-26')
const each = (
  id: string,
  what: string,
  low: number,
  high: number,
  value: (town: TownMetrics) => number,
): Check[] =>
  ['I', 'II', 'III'].map((name, index) => ({
    id,
    what: `${what}, ${name}`,
    low,
    high,
    ...(index === 0 ? { ofAnyTown: true } : {}),
    value: (towns) => value(valueAt(towns, index)),
  }))

/** P1 to P14, bands of the scientific brief. Orders are 1 when true; they must hold in 80 % of seeds. */
export const CHECKS: readonly Check[] = [
  ...each('P1', 'active Nov 2015', 0.058, 0.088, (town) => town.activeNov2015),
  ...each('P1', 'active May 2016', 0.072, 0.102, (town) => town.activeMay2016),
  {
    id: 'P2',
    what: 'active Apr 2017 / peak',
    ofAnyTown: true,
    low: 0.75,
    high: 1,
    natural: 'high',
    value: (t) => mean(t, (x) => x.activeApr2017) / mean(t, (x) => x.activePeak),
  },
  {
    id: 'P2',
    what: 'members Apr 2017 / peak',
    ofAnyTown: true,
    low: 0,
    high: 0.75,
    natural: 'low',
    value: (t) => mean(t, (x) => x.membersApr2017) / mean(t, (x) => x.membersPeak),
  },
  {
    id: 'P3',
    what: 'active / ever active, Apr 2017',
    ofAnyTown: true,
    low: 0.35,
    high: 0.55,
    value: (t) => mean(t, (x) => x.activeApr2017) / mean(t, (x) => x.everApr2017),
  },
  ...each('P4', 'members at peak / inhabitants', 0.003, 0.008, (town) => town.memberShare),
  ...each('P4', 'mean circle size', 15, 45, (town) => town.circleSize),
  ...each('P5', 'refugees per member at peak', 4, 8, (town) => town.ratioPeak),
  { id: 'P5', what: 'refugees per member 2019, I', low: 8, high: 14, value: (t) => t[0].ratio2019 },
  {
    id: 'P5',
    what: 'refugees per member 2019, II',
    low: 0,
    high: 0,
    reported: true,
    value: (t) => t[1].ratio2019,
  },
  {
    id: 'P5',
    what: 'refugees per member 2019, III',
    low: 0,
    high: 0,
    reported: true,
    value: (t) => t[2].ratio2019,
  },
  {
    id: 'P6',
    what: 'hours per week of the active',
    ofAnyTown: true,
    low: 4.5,
    high: 6.5,
    value: (t) => mean(t, (x) => x.hoursMean),
  },
  {
    id: 'P7',
    what: 'in or around circles / active (survey: 43 %)',
    low: 0.33,
    high: 0.53,
    value: (t) => mean(t, (x) => x.inRefugeeGroups),
  },
  {
    id: 'P7',
    what: 'in other associations / active (survey: 27 %)',
    low: 0.17,
    high: 0.37,
    value: (t) => mean(t, (x) => x.inAssociations),
  },
  {
    id: 'P7',
    what: 'alone / active (survey: 29 %)',
    low: 0.19,
    high: 0.39,
    value: (t) => mean(t, (x) => 1 - x.inRefugeeGroups - x.inAssociations),
  },
  {
    id: 'P8',
    what: 'decline begins Jun 2016 to Mar 2017',
    ofAnyTown: true,
    low: 1,
    high: 1,
    value: ([one]) => yes(between(one.declineWeek, '2016-06-01', '2017-03-31')),
  },
  {
    id: 'P8',
    what: 'circles fall less than heads',
    ofAnyTown: true,
    low: 1,
    high: 1,
    value: ([one]) => yes(one.circlesKept > one.headsKept),
  },
  {
    id: 'P9',
    what: 'open conflict peaks in 2016',
    ofAnyTown: true,
    low: 1,
    high: 1,
    value: ([one]) => yes(in2016(one.conflictPeakWeek)),
  },
  {
    id: 'P9',
    what: 'after the peak of arrivals',
    ofAnyTown: true,
    low: 1,
    high: 1,
    value: ([one]) => yes(one.conflictPeakWeek > one.arrivalsPeakWeek),
  },
  {
    id: 'P9',
    what: 'open conflict 2021 / peak',
    ofAnyTown: true,
    low: 0,
    high: 0.6,
    natural: 'low',
    value: ([one]) => one.conflict2021 / Math.max(1e-9, one.conflictPeak),
  },
  {
    id: 'P9',
    what: "gain of officials' understanding",
    ofAnyTown: true,
    low: 0.001,
    high: 1,
    oneSided: true,
    value: ([one]) => one.understandingGain,
  },
  { id: 'P10', what: 'core 2019 / peak', low: 0.05, high: 0.2, value: ([, two]) => two.core2019 },
  {
    id: 'P10',
    what: 'lowest linking to 2021 / 2014',
    low: 0.5,
    high: 100,
    oneSided: true,
    value: ([, two]) => two.linkingLow,
  },
  {
    id: 'P11',
    what: 'unmet 2015/16 lowest',
    low: 1,
    high: 1,
    value: ([a, b, c]) => yes(c.unmet201516 < a.unmet201516 && c.unmet201516 < b.unmet201516),
  },
  {
    id: 'P11',
    what: 'linking 2021 lowest but above 0',
    low: 1,
    high: 1,
    value: ([a, b, c]) =>
      yes(c.linking2021 > 0 && c.linking2021 < a.linking2021 && c.linking2021 < b.linking2021),
  },
  {
    id: 'P11',
    what: 'horizontal density highest',
    low: 1,
    high: 1,
    value: ([a, b, c]) => yes(c.horizontal > a.horizontal && c.horizontal > b.horizontal),
  },
  {
    id: 'P12',
    what: 'persistence, I',
    low: 0.6,
    high: 1,
    natural: 'high',
    value: (t) => t[0].persistence,
  },
  { id: 'P12', what: 'persistence, II', low: 0.05, high: 0.35, value: (t) => t[1].persistence },
  { id: 'P12', what: 'persistence, III', low: 0.05, high: 0.35, value: (t) => t[2].persistence },
  {
    id: 'P13',
    what: 'peaks similar (largest / smallest)',
    low: 1,
    high: 1.35,
    natural: 'low',
    value: (t) => Math.max(...t.map((x) => x.activePeak)) / Math.min(...t.map((x) => x.activePeak)),
  },
  {
    id: 'P13',
    what: 'linking 2014 II > III > I',
    low: 1,
    high: 1,
    value: ([a, b, c]) => yes(b.linking2014 > c.linking2014 && c.linking2014 > a.linking2014),
  },
  {
    id: 'P13',
    what: 'linking 2021 I > II > III',
    low: 1,
    high: 1,
    value: ([a, b, c]) => yes(a.linking2021 > b.linking2021 && b.linking2021 > c.linking2021),
  },
  {
    id: 'P13',
    what: 'open conflict 2015/16 I highest',
    low: 1,
    high: 1,
    value: ([a, b, c]) =>
      yes(a.conflict201516 > b.conflict201516 && a.conflict201516 > c.conflict201516),
  },
  {
    id: 'P14',
    what: 'never engaged before / ever active',
    ofAnyTown: true,
    low: 0.28,
    high: 0.45,
    value: (t) => mean(t, (x) => x.neverBefore),
  },
]
