import type { PlansWords } from './plans-de.ts'

export const plansEn: PlansWords = {
  asked: (told) =>
    `For ${told.town}, ${told.plans} plans${told.found === undefined ? '' : ` and ${told.found} that a search found`} were compared in ${told.worlds} worlds: ${told.states} states of what nobody knows (${told.from}), times ${told.futures}. In each world all plans have ${told.seeds}: what differs between two plans there is what was decided. Compared are ${told.runs} runs, ${told.failed} failed.`,
  from: {
    prior: 'drawn from what is believed',
    posterior: 'from the fit to the observations',
    file: (path) => `from ${path}`,
  },
  futuresCount: (count, told) => (count === 1 ? '1 future' : `${told} futures`),
  seeds: (count) => (count === 1 ? 'the same luck' : `the same ${count} seeds; told is the mean`),
  share:
    'A share of the worlds is no probability: it weighs states by what is believed, and futures as the study weighs them. Plans stand in the order in which the study names them; which one is to be preferred depends on what counts more.',
  refused: (reason) => `The plans cannot be compared yet: ${reason}`,
  plan: 'plan',
  aim: 'aim',
  future: 'future',
  all: 'all',
  yes: 'yes',
  no: 'no',
  eur: (amount) => `${amount} EUR`,
  hoursOf: (amount) => `${amount} hours`,
  spread: (median, low, high) => `${median} (${low} to ${high})`,
  spreadTold:
    'Dot: median of the worlds. Bar: where nine tenths of them lie. Where futures differ they stand below.',

  compared: {
    title: 'Which plans were compared',
    plans: 'Plans in words',
    decided: 'what is decided',
    nothing: 'nothing beyond what the town does by itself',
    found: (generations, population) =>
      `Plans that are called found were found by a search (NSGA-II, ${generations} rounds of ${population} plans). What it finds is good for the few states that it saw; what of that stays in all worlds is told in the next sections.`,
    futures: 'What may come',
    changes: 'what changes',
    weight: 'weight',
    asItWas: 'as the town says it',
    aims: 'What is wanted',
    measured: 'measured as',
    better: 'better is',
    higher: 'more',
    lower: 'less',
    enough: 'enough',
    atLeast: (border) => `from ${border}`,
    atMost: (border) => `up to ${border}`,
    matters: 'difference that does not count',
    budget: (limits) =>
      `Budget: ${limits} in the dearest year. A plan keeps it if that does not do in at most a twentieth of the worlds.`,
    noBudget: 'The study names no budget.',
    and: ' and ',
  },
  entry: (told) =>
    `${told.lever} at ${told.intensity}${told.from === undefined ? ', from the start' : `, from ${told.from}`}${told.to === undefined ? '' : ` to ${told.to}`}${told.others.length === 0 ? '' : ` (${told.others.join('; ')})`}`,
  setting: (name, value) => `${name}: ${value}`,
  when: (condition) => `begins when ${condition}`,
  until: (condition) => `ends when ${condition}`,
  above: (what, mark) => `${what} above ${mark}`,
  below: (what, mark) => `${what} below ${mark}`,
  lasting: (condition, weeks) => `${condition} for ${weeks} weeks`,
  grant: (amount) => `until ${amount} EUR are spent`,
  shock: (told) =>
    `${told.persons} more people come from ${told.from}${told.weeks === undefined ? '' : ` within ${told.weeks} weeks`}`,
  paths: {
    'leadership.openness': 'openness of the head',
    'leadership.stance': 'stance of the head',
    'leadership.thanks': 'thanks of the head',
    'leadership.control': 'control of the head',
    'leadership.experience': 'experience of the head',
    'leadership.budget': 'budget of the head (EUR a year per 100,000 inhabitants)',
    'place.multiplier': 'number of arrivals, times',
    'place.population': 'inhabitants',
  },

  glance: {
    title: 'The plans at a glance',
    lead: (borders) =>
      `Enough: share of the worlds in which all borders hold (${borders}). Of each aim the median of the worlds. What plans and aims are is told in the next section.`,
    noBorders:
      'Of each aim the median of the worlds. What plans and aims are is told in the next section.',
    enough: 'enough',
    eur: 'EUR in the dearest year',
    within: 'keeps the budget',
    undominated: 'not dominated',
  },
  reached: {
    title: 'What the plans reach',
    figure: (what) => what,
    border: (border) => `enough: ${border}`,
  },
  spending: {
    title: 'What the plans cost',
    cost: 'EUR in the dearest year',
    hours: 'Hours of coordination posts in the dearest year',
    budget: (limit) => `budget ${limit}`,
    told: 'In the dearest calendar year of a run. EUR include what the town does by itself. What levers cost is judged.',
    table: 'Cost and budget in numbers',
    over: 'worlds beyond the budget',
    hoursHead: 'hours in the dearest year',
  },
  enough: {
    title: 'Where it is enough, and where a plan does harm',
    figure: 'Share of the worlds in which it is enough',
    told: (borders) =>
      `It is enough where all borders hold: ${borders}. Where futures differ they stand below.`,
    harm: (what, against) =>
      `${what}: share of the worlds in which it gets worse than with “${against}”`,
    harmTold: (matters) =>
      `Compared in each world by itself, with the same luck.${matters === undefined ? '' : ` A difference up to ${matters} does not count.`}`,
    table: 'The same in numbers: worse, aim by aim',
  },
  regret: {
    title: 'What is missing to the best plan of each world',
    lead: 'In each world there is a plan that comes furthest there and can be paid. By how much a plan falls short of it is called regret. 0 means: in this world none comes further.',
    figure: (what) => `${what}: regret`,
    told: 'Dot: mean of the worlds. Bar: up to the value below which 95 % lie. Tick: the largest, in which luck has a part, too. Where futures differ they stand below.',
    table: 'Regret in numbers (mean · 95 % below · largest)',
    together: 'all aims together',
    togetherTold:
      'All aims together: by their weights, each as a share of the way from the worst to the best value of all worlds.',
  },
  undominated: {
    title: 'Which plans no other dominates',
    lead: (plans) =>
      `These plans keep the budget, and no other one that keeps it is in the mean at least as good in all aims and better in one: ${plans}. Between them only what counts more decides.`,
    none: 'No plan keeps the budget; so there is none here.',
    beyond: (plans) => `Beyond the budget, and so not among them: ${plans}.`,
    figure: (what) => `${what} and cost`,
    told: 'Full: no other dominates it. Hollow: dominated or beyond the budget. Across: what is enough for the dearest year in 19 of 20 worlds. Names for which there is no room are in the table.',
    cost: 'EUR, enough in 19 of 20 worlds',
    mean: 'Means of the aims',
    front: 'What the search found',
    frontTold: (count, states) =>
      `The search ended with ${count} plans, none of which dominates another. The values are those of the ${states} states that it saw.`,
    shown: 'compared',
    above: 'stands above with the plans',
  },
  weak: {
    title: 'Where a plan is not enough',
    lead: (borders) =>
      `Where do the worlds lie in which not all borders hold (${borders})? Looked for are places in which they are dense (PRIM). Only what chance would seldom give is told.`,
    many: (factors) =>
      `Looked through were ${factors} unknowns. Among so many something easily looks like a limit that is none: what comes back with several plans is surest.`,
    table: 'What plans fail by',
    fails: 'not enough',
    where: 'mostly where',
    coverage: 'of these lie there',
    density: 'not enough there',
    nowhere: 'no place that stands out',
    never: 'nowhere',
    always: 'everywhere',
    and: ' and ',
    or: ' or ',
    futureIs: (names) => `future ${names}`,
    figure: (plan) => `${plan}: where it is not enough`,
    told: (coverage, density) =>
      `Here lie ${coverage} of the worlds in which this plan is not enough; here it is not enough in ${density} of the worlds.`,
    from: (low) => `from ${low}`,
    upTo: (high) => `up to ${high}`,
  },
  known: {
    title: 'What is worth knowing',
    lead: 'How much better could one decide in the mean, if one knew more before a plan is chosen? Hollow: what shuffled worlds give, too. What stays below it may be nothing.',
    few: 'What a single unknown is worth cannot be told with fewer than 20 states.',
    figure: (what) => `${what}: value of knowing`,
    told: 'Full: gain in the mean of the worlds, in the unit of the aim. Hollow: nine tenths of what chance gives lie below it. Of single unknowns those above it are shown, six at most.',
    byChance: (over, all) =>
      `Of ${all} single unknowns ${over} lie above this border; by chance it would be about every tenth.`,
    together: 'All aims together',
    everything: 'the whole world',
    future: 'which future comes',
    nothing: 'To know more would better the choice of a plan for none of the aims.',
  },
  failures: {
    title: 'Failed runs of plans',
    state: 'state',
  },
}
