import { counted } from '../counted.ts'
import type { RangesWords } from './index.ts'

/** English words for the ranges that come with the page, and for claims of a difference. */
export const en: RangesWords = {
  shipped: (runs) =>
    `The ranges come with the page: ${counted(runs, 'run', 'runs')} of each town, each with other values that agree with the observations and with other luck (posterior × luck).`,
  fan: (runs) =>
    `Light and darker: 90 and 80 % of ${counted(runs, 'shipped run', 'shipped runs')} with other values and other luck. Line: the run on the stage.`,
  own: 'Where a plan of your own holds, a single run has been computed so far. Its range comes with “Compute 20 runs”.',
  dots: (runs) =>
    `Each of the 20 dots stands for a twentieth of ${counted(runs, 'run', 'runs')}, the triangle for the run on the stage.`,
  line: (low, high, shown) => `in 16 of 20 runs ${low} to ${high} people, here ${shown}`,
  mostly: 'mostly',
  between: (low, high) => `${low} to ${high}`,
  lineTitle: (town) => `${town}: how many people are in circles in many runs`,
  wait: 'People in circles: a single run',
  against: (date, count, all, what, other, level) =>
    `${date}: in ${count} of ${counted(all, 'run', 'runs')} ${what} than in the baseline, in ${other} the reverse, in ${level} no difference.`,
  level: (date, all) =>
    `${date}: in all ${counted(all, 'run', 'runs')} the same as in the baseline.`,
  briefly: (count, all, more) =>
    `in ${count} of ${all} ${more ? 'more' : 'fewer'} than in the baseline`,
  brieflyAlso: (level) => `, in ${level} the same`,
  brieflyLevel: 'as in the baseline',
  above: {
    members: 'more people in circles',
    active: 'more people who help',
    circles: 'more circles',
    coverage: 'more of the need met',
    openConflict: 'more open conflict',
    linking: 'closer ties to the administration',
    bridging: 'more bridges between circles',
  },
  below: {
    members: 'fewer people in circles',
    active: 'fewer people who help',
    circles: 'fewer circles',
    coverage: 'less of the need met',
    openConflict: 'less open conflict',
    linking: 'looser ties to the administration',
    bridging: 'fewer bridges between circles',
  },
  pairs: (runs) =>
    `The sentences below count ${counted(runs, 'shipped pair', 'shipped pairs')} with other values and other luck, at the time they name.`,
}
