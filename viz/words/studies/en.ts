import { counted, isOne } from '../counted.ts'
import type { StudiesWords } from './index.ts'

/** English words for studies. */
export const en: StudiesWords = {
  intro:
    'A study asks many runs at once: what counts, what is luck, what agrees with observations. Here a finished one can be looked at and a small one can be run. A model, not a prediction.',
  folder: {
    title: 'Open a study',
    text: 'Drag the folder of a study, or the zip file of “study pack”, to here, or choose it. Nothing is sent.',
    chooseFolder: 'Choose folder',
    chooseFile: 'Choose zip file',
    reading: 'Being read …',
    close: 'Close study',
    cannot: (name) => `${name} cannot be shown:`,
    stays: 'What was open before stays open.',
    fault: {
      noStudy: (files) =>
        `There is no study.yaml in it (${counted(files, 'file', 'files')} looked through). What is needed is the folder of the study itself, not a part of it.`,
      several: (paths) =>
        `There are several studies in it: ${paths}. Please choose the folder of one.`,
      newer: (path, found, known) =>
        `${path} is of format ${found}, this page knows formats up to ${known}. A newer page can read it.`,
      faulty: (path) => `${path} is not as it has to be:`,
      unreadable: (path) => `${path} cannot be read.`,
      tooMany: 'These are more files than a study has.',
    },
    note: {
      noResults:
        'No results yet. “study run” computes them, “study report” makes report and tables of them.',
      noReport: 'Without a report: “study report” makes it.',
      unfinished: (done, runs) =>
        `Only ${done} of ${counted(runs, 'run', 'runs')} ${isOne(done) ? 'is' : 'are'} done.`,
      failed: (failed, runs) =>
        `${failed} of ${counted(runs, 'run', 'runs')} failed; the report says why.`,
      version: (made, here) =>
        `Made with model ${made}; this page has ${here}. Its own runs may give other numbers.`,
    },
    untitled: 'Study without a title',
    design: 'Settings',
    designOf: (method, rows) =>
      method === 'none' ? 'chosen by a calibration' : `${rows} (${method})`,
    towns: 'Towns',
    seeds: 'Seeds of each setting',
    runs: 'Runs',
    runsOf: (done, all) => (done === all ? done : `${done} of ${all}`),
    model: 'Model',
    plans: 'Plans compared',
    report: 'Report',
    reportShow: 'Read the report here',
    reportHide: 'Fold the report up',
    reportSave: 'Save the report',
    figures: 'Figures',
    numbers: 'Numbers (CSV)',
    picture: 'Picture (SVG)',
    tables: 'Tables',
    rows: (shown, all) =>
      shown === all ? counted(all, 'row', 'rows') : `the first ${shown} of ${all} rows`,
    save: 'Save the whole table',
  },
  here: 'Run one here',
  town: 'Town',
  seed: 'Seed',
  started: 'Studies that were begun',
  state: (done, all) =>
    done === all
      ? `${counted(all, 'run', 'runs')} done`
      : `${done} of ${counted(all, 'run', 'runs')} done`,
  goOn: 'Go on',
  show: 'Show',
  forget: 'Forget',
  otherModel: (model) => `of model ${model}; going on begins anew with the present one`,
  keptHere:
    'Every run that is done stays in this browser, also when the page is closed. “Forget” deletes it.',
  notKept:
    'This browser keeps nothing (as in a private window). Runs stay until the page is closed.',
  run: (runs) => `Compute ${counted(runs, 'run', 'runs')}`,
  ownTable: (name) =>
    `The plan names the arrivals “${name}”, which are no part of the page; so it cannot be studied here.`,
  failedRuns: (failed) =>
    `${counted(failed, 'run', 'runs')} failed and ${isOne(failed) ? 'is' : 'are'} left out.`,
  pack: 'Take the study along (zip)',
  packText:
    'It holds the study as a folder: the command line (“study run”) computes it and comes to the same numbers.',
  screening: {
    title: 'What counts at all? (Morris)',
    text: 'Around the present plan: values go through their whole range one after the other, on many ways. So a few runs tell what moves much, and whether it acts alone.',
    name: (town) => `What counts? ${town}`,
    moved: 'Moved are',
    movedNames: {
      groups: 'all, in groups',
      levers: 'each lever',
      start: 'each uncertain start value',
      parameters: 'each parameter',
    },
    trajectories: 'Ways',
    outcome: 'Outcome',
    noStarts: 'Nothing says which start values of this plan are uncertain.',
    bars: (outcome, town, date) => `${outcome}, ${town}, ${date}: mean size of the effect (μ*)`,
    barsTold: (trajectories) =>
      `How far the outcome moves when a value goes through its whole range; mean over ${trajectories} ways, whiskers: 95 % interval.`,
    plane: 'Effect (μ*) and how it varies (σ)',
    planeTold:
      'Far to the right: strong. High up: the effect depends on other values, or bends. Below the line the steady effect prevails.',
    x: 'mean size μ*',
    y: 'variation σ',
    diagonal: 'σ = μ*',
    refused: (reason) => `Nothing can be said of it: ${reason}.`,
    groupsTold: 'All values of a group move at once; so only single values have a σ.',
    few: (trajectories) =>
      `With ${trajectories} ways this is a first look: what lies close together may change places under other luck.`,
    effects: 'Effects (CSV)',
    settings: 'Settings (CSV)',
  },
  fit: {
    title: 'What agrees with the observations? (ABC)',
    text: (factors) =>
      `All ${factors} uncertain values (parameters and start values) of the present plan are drawn; the tenth of the runs that comes nearest to surveys and reports of the town is kept.`,
    name: (town) => `What agrees? ${town}`,
    draws: 'Draws',
    lead: (kept, draws, epsilon) =>
      `Of ${counted(draws, 'draw', 'draws')} the nearest ${kept} are kept; the farthest of them lies ${epsilon} standard errors from all observations together.`,
    little: (draws, factors, chance, learnt) =>
      `${draws} draws say very little in ${factors} directions: by chance alone a value may seem to lose ${chance} of its variance. ${learnt} To ask what is certain takes the command line, with many thousands.`,
    learnt: (count) => (count === '0' ? 'None lost more.' : `${count} lost more.`),
    marginals: 'What is left of the values that narrowed most',
    marginalsTold:
      'Grey: what was drawn from. Blue: where 90 of 100 of those that were kept lie; tick: the middle.',
    interval: (low, high) => `${low} to ${high}`,
    contraction: 'Variance that was lost',
    contractionTold:
      'Share of the variance that the observations take away. What does not pass the line may be luck.',
    byChance: 'also by chance',
    targets: 'Observation and model',
    targetsTold:
      'Tick: observed. Bar: where 90 of 100 measurements would lie if the runs that were kept were right, with luck, uncertainty and errors.',
    covered: (inside, all) =>
      `${inside} of ${counted(all, 'observation', 'observations')} lie within the middle 90 %.`,
    noneLeft: 'No run gave anything that could be compared.',
    target: 'Observation',
    observed: 'observed',
    said: 'Model, 90 %',
    inside: 'within',
    yes: 'yes',
    no: 'no',
    table: 'Observations as a table',
    particles: 'Sample (CSV)',
    predicted: 'Observations (CSV)',
    use: '“study” can read the sample under policies.states.from as states of the world.',
  },
  factor: {
    levers: 'All levers',
    parameters: 'All parameters',
    start_administration: 'Start: administration',
    start_leadership: 'Start: the head',
    start_society: 'Start: society',
    administration_formality: 'Formality of the administration',
    administration_openness: 'Openness of the administration',
    administration_understanding: 'Understanding of the administration',
  },
  observed: {
    active_per_residents_at_2015_11: 'Active in Nov 2015, per person from 14',
    active_per_residents_at_2016_05: 'Active in May 2016, per person from 14',
    active_per_residents_at_2017_04: 'Active in Apr 2017, per person from 14',
    active_per_ever_active_at_2017_04: 'Active per person ever active',
    never_engaged_before_per_ever_active_at_2017_04: 'Of them never engaged before',
    hours_per_active_at_2017_04: 'Hours a week of the active',
    members_and_around_circles_per_active_at_2016: 'In circles, per active in 2016',
    in_associations_per_active_at_2016: 'In other associations, per active 2016',
    members_per_population_max_2015_to_2019_smooth_13: 'Members at the peak, per inhabitant',
    p4_value_mean_circle_size: 'Mean size of circles',
    p5_value_refugees_per_member_at_peak: 'Refugees per member at the peak',
    p5_value_refugees_per_member_2019: 'Refugees per member in 2019',
    members_first_below_of_peak_0_95_2015_to_2019_smooth_13_never_end:
      'Week in which the decline begins',
    open_conflict_peak_week_2015_to_2021_smooth_13: 'Week of the largest conflict',
    first_concept_never_end: 'Week of the joint concept',
    p12_value_persistence: 'Circles of 2016 still there in 2021',
    p10_value_core_2019_per_peak: 'Members in 2019, against the peak',
  },
}
