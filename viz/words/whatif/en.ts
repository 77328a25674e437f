import { counted } from '../counted.ts'
import type { WhatifWords } from './index.ts'

/** The English words for contested assumptions, and for what would have to be true. */
export const en: WhatifWords = {
  contest: {
    intro: (draws) =>
      `Every assumption can be contested: the rule is replaced by a conceivable opposite, and ${draws} worlds with the same values and the same luck show which claims of the story still hold.`,
    meaning:
      'If a claim falls, it hangs on this assumption. If it holds, that does not prove it: the other assumptions still stand, and the values were fitted to the model with all of them.',
    all: (runs) => `Test all assumptions (${counted(runs, 'run', 'runs')})`,
    one: 'Contest this assumption',
    asItIs: 'The model as it is',
    opposite: 'Opposite',
    count: (count, all) => `holds in ${count} of ${all}`,
    was: (count) => `otherwise ${count}`,
    topples: 'falls',
  },
  claims: {
    net: 'In Town I at least 60 % of the circles of 2016 still exist at the end of 2021.',
    core: 'In Town II a hard core of 5 to 20 % of the peak is left in 2019.',
    little: 'In Town III at most 35 % of the circles of 2016 still exist at the end of 2021.',
    conflict: 'In Town I open conflict is highest in 2016.',
    understanding: 'In Town I the offices understand the helpers better in 2021 than at first.',
    forum: 'In Town I more people are in circles in 2021 with an exchange forum than without.',
  },
  assumptions: {
    disappointment: {
      assumed: 'Friction disappoints and takes away the pleasure of helping.',
      opposite: 'Friction leaves the pleasure of helping untouched.',
    },
    appreciation: {
      assumed: 'Thanks work only where deeds stand behind them.',
      opposite: 'Thanks always work in full, even without deeds.',
    },
    crowdingNeed: {
      assumed: 'Helpers leave when work runs out or freedom is taken.',
      opposite: 'Only lack of work makes them leave; steering does not bother them.',
    },
    crowdingAutonomy: {
      assumed: 'Those who have no work left go in time, too.',
      opposite: 'Only lost freedom makes helpers leave; lack of work does not.',
    },
    entry: {
      assumed: 'Many begin only when enough others are helping.',
      opposite: 'Nobody waits for others: everybody has a threshold of nil.',
    },
    network: {
      assumed: 'Who knows whom matters: friendships draw people in and hold them.',
      opposite: 'All meet all alike; friendships play no part.',
    },
    trust: {
      assumed: 'Trust makes meetings go better.',
      opposite: 'Trust changes nothing.',
    },
    workedThrough: {
      assumed: 'Conflict that was worked through leaves something behind: a better understanding.',
      opposite: 'Conflict that was worked through is merely over.',
    },
    visibility: {
      assumed: 'People help where they see need around them.',
      opposite: 'People help where the news are, not where help is needed.',
    },
    asking: {
      assumed: 'Circles ask those beside whom they work.',
      opposite: 'Circles ask nobody.',
    },
    pressure: {
      assumed: 'A divided climate presses on helpers.',
      opposite: 'The climate leaves helpers cold.',
    },
    fields: {
      assumed: 'Circles do different things: language, housing, company.',
      opposite: 'All circles do the same.',
    },
  },
  backwards: {
    intro:
      'Asked backwards: what would have to be true for so many people still to be in helper circles at the end of 2021? The answer comes only from runs that were really computed.',
    number: 'People in circles, end of 2021',
    compute: (plans, runs) =>
      `Compute ${counted(plans, 'plan', 'plans')} (${counted(runs, 'run', 'runs')})`,
    seen: (plans, runs) =>
      `Looked at: ${counted(plans, 'plan', 'plans')} with ${counted(runs, 'run', 'runs')} in all.`,
    none: (number, town, most) =>
      `None of the computed plans brings ${town} to ${number} in more than half of its runs. The highest value of a single run is ${most}.`,
    some: (plans, number, town) =>
      `${counted(plans, 'plan brings', 'plans bring')} ${town} to at least ${number} in more than half of the runs:`,
    count: (count, all, number, low, high) =>
      `At least ${number} in ${count} of ${counted(all, 'run', 'runs')}; the runs end between ${low} and ${high}.`,
    open: 'Look at the plan',
    honest:
      'What is searched: the starting points, every lever quite off or quite on, and every inclination of those who head the office, low or high, with one thing changed at a time. Other mixtures were not computed, and nothing is estimated in between.',
  },
}
