import { counted } from '../counted.ts'
import type { PoliciesWords } from './index.ts'

/** English words for plans that a study compared. */
export const en: PoliciesWords = {
  benchmark: {
    title: 'For comparison: plans that hold in many worlds',
    text: (town) =>
      `For afterwards: first the teams plan, then a finished study shows what plans for ${town} come to in many possible worlds. What was shown is in the minutes, too.`,
    show: 'Show',
    hide: 'Hide',
    loading: 'Loading …',
    failed: (reason) => `The study cannot be shown: ${reason}`,
  },
  minutes: {
    title: (town) => `Shown for comparison: plans of a study for ${town}`,
    shares: 'What follows are shares of the worlds; EUR and hours are those of the dearest year.',
    leaveOut: 'Leave out of the minutes',
    plan: ({ name, enough, cost, hours, over }) =>
      `${name}: good enough in ${enough}, EUR ${cost}, ${hours} hours, over budget in ${over}`,
  },
  table: {
    plan: 'Plan',
    cost: 'EUR in the dearest year',
    hours: 'Hours in the dearest year',
    enough: 'good enough',
    worse: (against) => `worse than “${against}”`,
    over: 'over budget',
    regret: 'Regret',
    mean: 'mean',
    most: 'at most',
    decided: 'what it decides',
    nothing: 'nothing beyond what the town does by itself',
    range: (low, high) => `${low} to ${high}`,
  },
  note: {
    model: 'A model, not a prediction. A share of the worlds is no probability.',
    only: (town) => `It is about ${town} alone.`,
    worlds: (worlds, states, futures) =>
      `Every plan was run in ${counted(worlds, 'world', 'worlds')}: ${counted(states, 'state', 'states')} of what nobody knows, times what may come (${futures}). All plans have the same luck there.`,
    enough: (borders) => `Good enough: share of the worlds in which all of this holds: ${borders}.`,
    worse: 'Worse: share of the worlds in which the plan does harm in this aim.',
    budget: (limits) =>
      `Budget: ${limits} in the dearest year. Hours are those of coordination posts; EUR include what the town does by itself.`,
    regret:
      'Regret: how much further the best plan of the same world would come, in all aims together; 100% is the way from the worst to the best value.',
    regretShort:
      'Regret: what is missing to the best plan of the same world, in all aims together.',
    regrets:
      'Regret: how much further the best plan of the same world would come, at most, aim by aim.',
    found: (title) =>
      `Plans such as “${title}” were found by the computer, from few of the worlds.`,
    order: 'The order is that of the study. Which plan to prefer depends on what counts more.',
    ranges: 'Middle value of all worlds, and below it where nine tenths of them lie.',
    version: (made, here) =>
      `Made with model ${made}; this page has ${here}. Your own runs may give other numbers.`,
  },
  eur: (amount) => `EUR ${amount}`,
  hoursOf: (amount) => `${amount} hours`,
  atLeast: (what, border) => `${what} at least ${border}`,
  atMost: (what, border) => `${what} at most ${border}`,
  and: ' and ',
  measured: {
    mean: (what, span) => `${what}, mean (${span})`,
    at: (what, span) => `${what} (${span})`,
    sum: (what) => `${what}, sum`,
  },
  span: (from, to) => `${from} to ${to}`,
  aim: {
    coverage: 'coverage',
    circles: 'circles',
    linking: 'official ties',
    cost: 'cost',
  },
  outcome: {},
  found: (number) => `Search ${number}`,
  plan: {
    nothing: 'As before',
    posts: 'More posts',
    free: 'Posts, a free hand',
    thanks: 'Thanks and support',
    forum: 'Forum at eye level',
    forum_and_posts: 'Forum and posts',
    provision: 'Office provides',
  },
  future: {
    as_it_was: 'as it was',
    half: 'half as many arrivals',
    second: 'a later second wave',
  },
}
