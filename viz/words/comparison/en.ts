import { counted, isOne } from '../counted.ts'

/** English words for comparing, for many runs and for branches. */
export const comparison = {
  step: {
    tree: 'Branch',
    against: 'Another comparison',
    crowd: 'Number of runs',
    spread: 'Runs shown another way',
    runs: 'Another run',
    side: 'Run of the life',
  },
  ways: {
    count: (count: string, a: string, b: string) =>
      `${counted(count, 'person stays', 'people stay')} in one run and ${isOne(count) ? 'leaves' : 'leave'} in the other: ${a} ${isOne(a) ? 'stays' : 'stay'} in A alone, ${b} in B alone`,
    countMeaning: (once: string) =>
      `Counted and coloured are those who were in a circle in both runs and in this week are in one of them alone. All others are grey, also ${counted(once, 'person who', 'people who')} came into a circle in one of the runs only.`,
    none: 'In this week nobody stays in one run and leaves in the other.',
    newest: (count: string) =>
      `The clock runs: shown are the last ${count}, then all of them again.`,
    list: 'Who stays in one run and leaves in the other',
    whyA: 'In A',
    whyB: 'In B',
    joined: (circle: string, date: string) => `comes into ${circle} in ${date}`,
    organises: (circle: string, date: string) => `keeps ${circle} together from ${date}`,
    left: (circle: string, date: string, why: string) => `leaves ${circle} in ${date}: ${why}`,
    join: [
      '',
      'on their own',
      'among the founders',
      'through people they know',
      'through the alliance',
      'was asked',
      'comes back',
      'after a split',
      'after a merger',
      'once a refugee',
    ] as readonly string[],
    changed: 'What sets B apart from A',
    source: 'B is',
    ownPlan: 'a plan of its own',
    fixed: 'B follows a branch. To change B, choose “a plan of its own”.',
    noSwap: 'A and B can be swapped when A is the trunk or B is a branch.',
    absent: 'not there in this run',
    stage: (side: string, plan: string) => `${side}: ${plan}`,
    withChanges: (plan: string, count: string) =>
      `${plan} and ${counted(count, 'change', 'changes')}`,
    unchanged: 'B: town unchanged',
    life: 'Life in run',
    waiting: 'B is being computed.',
    keyTitle: 'What the dots show',
    key: {
      same: 'the same in both runs',
      active: 'stays here, leaves there',
      gone: 'leaves here, stays there',
    },
  },
  gap: {
    title: (town: string, date: string) => `B − A, ${town}, ${date}`,
    name: 'B − A',
    one: (gap: string) => `in this one pair ${gap}`,
    oneMeaning:
      'You see one single pair: A and B with the same luck. Another pair gives other differences.',
    range: (low: string, high: string, gap: string) =>
      `in 90% of the pairs ${low} to ${high}; in this pair ${gap}`,
    fan: (pairs: string) =>
      `Band: 5 to 95 % of ${counted(pairs, 'pair', 'pairs')}. Line: the pair on the stages.`,
    lines: (shown: string, pairs: string) =>
      `${shown} of ${counted(pairs, 'pair', 'pairs')}, all equally likely.`,
    outcomes: (shown: string, pairs: string) =>
      `${shown} of ${counted(pairs, 'pair', 'pairs')}, one after the other, all equally likely.`,
    pictures: (shown: string, pairs: string) =>
      `${shown} of ${counted(pairs, 'pair', 'pairs')} beside each other, all equally likely.`,
    picture: (number: string, value: string) => `${number}: ${value}`,
    points: 'percentage points',
    show: 'Show all differences',
    hide: 'Close further differences',
    table: (date: string) => `Further differences, ${date}`,
    pair: 'B − A in this pair',
    band: '5 to 95 % of the pairs',
    pairs: 'Pairs',
    between: (low: string, high: string) => `${low} to ${high}`,
    notRun: 'not computed yet',
    higher: 'B is higher',
    lower: 'B is lower',
  },
  crowd: {
    title: 'How certain is this?',
    single:
      'You see a single run. Other values that agree with the observations too, and other luck, give other numbers.',
    source:
      'Each run has other values that agree with the observations, and other luck (posterior × luck).',
    sourceShort: 'posterior × luck',
    luckAlone: 'Values as shipped; the runs differ by luck alone.',
    offer: (runs: string) => `Compute ${counted(runs, 'run', 'runs')}`,
    size: 'Runs per town',
    computing: (done: string) => `Computing runs: ${done}`,
    left: (time: string) => `about ${time} left`,
    seconds: (count: string) => `${count} s`,
    minutes: (count: string) => `${count} min`,
    waiting: 'The runs follow as soon as the stage is ready.',
    cancel: 'Cancel',
    clear: 'Close the runs',
    failed: (reason: string) => `The runs could not be computed. ${reason}`,
    spread: 'Show charts as',
    spreads: { fan: 'fan', lines: '20 lines', outcomes: 'one run after the other' },
    fanMeaning: (runs: string) =>
      `Dark to light: 50, 80 and 95 % of ${counted(runs, 'run', 'runs')}. Line: the run on the stage.`,
    linesMeaning: (runs: string) => `20 of ${counted(runs, 'run', 'runs')}, all equally likely.`,
    outcomesMeaning: (runs: string) =>
      `20 of ${counted(runs, 'run', 'runs')}, one after the other, all equally likely.`,
    outcomeMeaning: (runs: string) => `One of ${counted(runs, 'run', 'runs')}, all equally likely.`,
    picturesMeaning: (runs: string) =>
      `20 of ${counted(runs, 'run', 'runs')} beside each other, all equally likely.`,
    pause: 'Hold the runs',
    go: 'Go on with the runs',
    headlines: (date: string) => `At a glance, ${date}`,
    range: (low: string, high: string, shown: string) =>
      `in 16 of 20 runs ${low} to ${high}; on the stage ${shown}`,
    dotMeaning: (runs: string) =>
      `Each of the 20 dots stands for a twentieth of ${counted(runs, 'run', 'runs')}.`,
    pairMeaning: (runs: string) =>
      `${counted(runs, 'pair', 'pairs')}: in each, A and B have the same values and the same luck. Dots: B minus A; filled where B is higher, hollow where B is lower.`,
    pairOffer: (runs: string) => `Compute ${counted(runs, 'pair', 'pairs')}`,
    pairNeeded: 'One pair alone does not tell whether it was luck.',
    pairs: (count: string, all: string, what: string) =>
      `In ${count} of ${counted(all, 'pair', 'pairs')} ${what}.`,
    higher: {
      members: 'B has more people in circles',
      active: 'more people help in B',
      coverage: 'B has more of the need met',
      openConflict: 'B has more open conflict',
      bridging: 'B has more bridges between circles',
      linking: 'B has closer ties to the administration',
    },
    lower: {
      members: 'B has fewer people in circles',
      active: 'fewer people help in B',
      coverage: 'B has less of the need met',
      openConflict: 'B has less open conflict',
      bridging: 'B has fewer bridges between circles',
      linking: 'B has looser ties to the administration',
    },
    level: 'A and B are the same',
    levelToo: (count: string) => `In ${counted(count, 'pair', 'pairs')} they are the same.`,
    runTitle: 'Which run do you see?',
    given: (town: string) => `${town}: the shipped run, with the values of the file`,
    run: (town: string, run: string, all: string, kind: string, seed: string) =>
      `${town}: run ${run} of ${all}${kind}, seed “${seed}”`,
    typical: 'typical',
    favourable: 'more favourable',
    unfavourable: 'less favourable',
    showTypical: 'Typical run',
    showFavourable: 'More favourable run',
    showUnfavourable: 'Less favourable run',
    showFirst: 'Shipped run',
    rankMeaning:
      'Typical is the run nearest to all others. More and less favourable mean: more or fewer people in circles at the end of 2019, at the border to the highest and the lowest tenth.',
  },
  fork: {
    here: 'Fork here',
    title: 'Branches',
    intro:
      'Up to its week a branch has exactly the past of the branch it leaves. From then on its own levers hold.',
    trunk: 'Trunk',
    branch: (number: string) => `Branch ${number}`,
    shown: 'shown',
    show: (name: string) => `Show ${name}`,
    from: (date: string, parent: string) => `from ${date}, off ${parent}`,
    begin: 'from the beginning',
    unchanged: 'nothing changed',
    name: (name: string) => `Name of ${name}`,
    remove: (name: string) => `Remove ${name}`,
    print: (print: string) => `Fingerprints ${print}`,
    same: (parent: string) => `equal to ${parent}: the same run`,
    differs: (parent: string) => `not equal to ${parent}`,
    minutes: 'Minutes',
    copy: 'Copy the minutes',
    copied: 'Copied.',
    notCopied: 'Please copy the text by hand.',
    compare: (parent: string) => `Compare with ${parent}`,
  },
} as const
