import type { fitDe } from './fit.de.ts'

/** What the report says of a fit. */
export const fitEn: typeof fitDe = {
  title: 'What agrees with the observations',
  lead: (fitted, held) =>
    `The unknown factors were fitted to ${fitted} observations${held === '0' ? '' : `; ${held} more were held out and test the result`}. What agrees also depends on the errors that observation and model are granted.`,
  covered: (inside, all, heldInside, held) =>
    `Of the fitted observations ${inside} of ${all}${held > 0 ? ` and of those held out ${heldInside} of ${held}` : ''} lie in the middle 90 % of what would be measured.`,

  targetsGroup: 'Does the model meet the observations?',
  targets: 'Observation and model',
  heldTargets: 'Test: observations that were held out',
  differences: 'differences between towns',
  inTown: (title, town) => `${title}: ${town}`,
  targetsTold:
    'Circle: observed, with the 95 % interval of its error. Bar: where 90 of 100 measurements would lie if the model were right, with luck, uncertainty and errors.',
  outside: 'outside',

  modelsGroup: 'Which model?',
  models: 'How probable each model is',
  modelsTold: (first) =>
    `After the observations; whiskers: 95 % interval, as far as luck of the points goes. Bayes factors are against “${first}”: how many times as much do the observations speak for the model?`,
  caution:
    'Caution: what is compared are summary numbers, not whole courses. A Bayes factor from summaries need not be that of the data, with any number of runs (Robert and others 2011). Whether the summaries tell the models apart at all is what the test below shows.',
  model: 'Model',
  changes: 'changes',
  before: 'before',
  after: 'after',
  factor: 'Bayes factor',
  confusion: 'Test: is the right model found again?',
  madeBy: 'Made by',
  taken: (model) => `chosen: ${model}`,
  confusionTold: (fits, right, guessed) =>
    `With ${fits} make-believe observations each, whose model is known: in ${right} of the cases it was found again. By guessing it would be ${guessed}.`,

  factorsGroup: 'What do the observations say of the factors?',
  learnt: (learnt, all) =>
    `Of ${learnt} of ${all} factors the observations say more than would seem so by chance with so few points; of all others about what was believed before is left.`,
  marginals: 'What is left of the factors',
  marginalsTold:
    'Line: what was believed before. Bars: what is left. Top right: where 90 of 100 lie. Shown are the factors of which most is said.',
  contraction: 'What data say of the factors',
  contractionTold:
    'Share of the variance that observations take away. 0: they say nothing of it. What stays below the line may be due to the small number of points.',
  byChance: 'by chance, too',
  pairs: 'What goes together',
  pairsTold: (strong, all) =>
    `Values that are left together; the number is their rank correlation. In ${strong} of ${all} pairs it is larger than chance makes it among so many: there observations know more of both together than of each alone.`,
  open: (open, all) =>
    `Of ${open} of ${all} combinations of the factors observations say nothing that could be told with so few points.`,
  tooFew: (factors, points) =>
    `Of combinations of the factors nothing can be said: there are ${factors}, and only ${points} independent points.`,
  told: 'Of which they say most',
  combination: 'Combination (in units of what was believed)',
  left: 'variance left',

  restsGroup: 'Does the answer hang on what was believed?',
  rests: 'How the answer follows beliefs and observations',
  restsTold:
    'How far the answer moves if the belief about the factor (full) or the observations (open) counted a little more or less, per doubling. From the line on it follows (Kallioinen and others 2023). Shown are the factors of which most is said.',
  restsByChance: (limit) =>
    `Of observations only what exceeds ${limit} counts: with so few points that of which they say nothing moves as far.`,
  follows: 'follows',
  restsOn: (told) =>
    `The answer hangs on the belief alone for ${told.belief} factors: of these observations say little. It hangs on both for ${told.both}, on observations alone for ${told.observations}; for ${told.neither} neither can be told.`,
  both: (names) =>
    `Belief and observations both pull at: ${names}. Where they pull in different directions, the belief is worth another look.`,

  methodGroup: 'How it was fitted, and whether that can be relied on',
  waves: 'What was left step by step',
  wave: 'step',
  points: 'points run',
  leftAfter: 'left of what was possible',
  rulesOut: 'rules out most (alone)',
  path: 'How near it came',
  pathFigure: 'Largest distance from round to round',
  pathTold: 'The largest distance to the observations that was still kept.',
  epsilon: 'distance',
  generation: 'round',
  tolerance: 'largest distance',
  kept: 'kept',
  run: 'run',
  independent: 'as many independent points',
  distinct: (distinct, all) =>
    `Only ${distinct} of the ${all} points are different; the others are the same under other luck. What would seem so by chance, above, is measured by that.`,
  filter: 'What each pattern leaves',
  pattern: 'Pattern',
  band: 'Band',
  alone: 'Points in the band',
  without: 'all patterns if this one were not asked for',
  filtered: (told) =>
    `All ${told.bands} patterns are shown by ${told.all} of ${told.draws} points; kept are the ${told.kept} that show ${told.least} or more.`,
  bandsMet: 'How many patterns points show',
  bandsMetTold: 'The further right, the more patterns at once; at the right end all.',
  patterns: (count) => `${count} patterns`,
  draws: 'Points',
  check: (fits, uneven, all) =>
    `A test of the method: the same was done once more with ${fits} make-believe observations whose true values are known. The ranks of the true values of ${uneven} of ${all} factors are as uneven as comes about once in a hundred.`,
  ranks: 'Ranks of the true values',
  ranksTold:
    'If the method is right, bars are about equally high; the band holds 95 of 100. A hill in the middle: ranges too wide; hills at the edges: too narrow; a slope: shifted.',
  allFactors: 'all factors together',
  outsideBand: (outside, all) => `${outside} of ${all} outside`,
  lowest: 'below all',
  highest: 'above all',
  coverage: 'How often the true value lies in the range',
  range: 'Range',
  hits: 'true value in it',
  least: 'least often',
  uneven: 'too often or too seldom',
  ofFactors: (count, all) => `${count} of ${all} factors`,
}
