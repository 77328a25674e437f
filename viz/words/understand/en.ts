import { counted, isOne } from '../counted.ts'

/** Words of the drawer and of the way to the evidence. */
export const understand = {
  open: (name: string) => `Look at ${name}`,
  close: 'Close (Esc)',
  shownWeek: (date: string) => `As of ${date}`,
  modelPerson: 'A model person, never a real one.',
  gone: 'This run has no such thing. Another run has other people and circles.',
  walk: (place: string, all: string) => `Seat ${place} of ${all}. Arrow keys ← → go on.`,
  before: 'Seat before',
  after: 'Seat after',
  biography: 'A life of helping',
  biographyFrom: 'Told from the event log of the run alone.',
  life: 'Life line',
  role: {
    independent: 'outside circles',
    member: 'in a circle',
    organiser: 'organising',
    mentor: 'private mentor',
  },
  mark: {
    friction: 'friction',
    linked: 'line to an office',
    tired: 'exhausted',
    exit: 'left',
    thanks: 'public thanks in the town',
  },
  lifeText: (role: string, from: string, to: string) => `${role}: ${from} to ${to}`,
  net: 'Ties',
  netNone: 'No tie to an office up to this week.',
  netHonest:
    'Only ties to offices are drawn. Who is tied to whom within a circle is not in the log, nor whether a tie has faded since.',
  similar: 'Similar paths',
  similarHow: (cause: string) => `Left for the same main reason, nearest in time: ${cause}.`,
  similarNone: 'This person has not left, so there is no main reason.',
  story: 'Story of the circle',
  seats: 'Seats over time',
  seatsText: (active: string, left: string) =>
    `${active} in it, ${counted(left, 'empty seat', 'empty seats')}`,
  comings: (joined: string, left: string) => `So far ${joined} joined, ${left} left`,
  people: (count: string) => `People by seat (${count})`,
  why: 'Why did this circle shrink?',
  tabs: 'Two answers',
  tabExits: 'Reasons of exits',
  tabWithout: 'Without that reason',
  exitsHow: (count: string) =>
    `${isOne(count) ? 'Main reason of the one exit' : `Main reasons of all ${count} exits`} in the whole run. Sometimes a second reason plays a part.`,
  exitsNone: 'Nobody has left this circle.',
  exitCount: (count: string, share: string) => `${counted(count, 'exit', 'exits')}, ${share}`,
  exitsSum: '100% altogether',
  trials: (pairs: string) =>
    `The whole town is run anew, ${counted(pairs, 'pair', 'pairs')} each with the same values and the same luck, once with and once without a reason. Single circles differ in new runs, so the town is what counts here.`,
  trialsHonest:
    'These are new runs of the model. They show what depends on it within the model and prove no cause in the real world. The effects do not add up.',
  trialsStart: 'Start the runs',
  trialsMore: 'Go on',
  trialsCancel: 'Cancel',
  trialsDone: (share: string) => `${share} computed`,
  trialsTable: 'The town at the end of 2021 (mean of the runs, below it the least to the most)',
  trialColumn: {
    without: 'Without',
    members: 'Members',
    circles: 'Circles last',
    pairs: 'More members in',
  },
  trialNow: 'As it is',
  trialRange: (low: string, high: string) => `${low} to ${high}`,
  trialPairs: (more: string, all: string) => `${more} of ${counted(all, 'pair', 'pairs')}`,
  trialLasting: (some: string, all: string) => `in ${some} of ${counted(all, 'run', 'runs')}`,
  trialRest: 'a part of this reason stays',
  knockOut: {
    friction: 'No meeting with an office goes wrong.',
    lostFreedom: 'Steering costs no motivation.',
    noNeed: 'Nobody leaves because the circle runs out of tasks.',
    idle: 'Weeks without a task do not make members leave.',
    unclearRole:
      'Roles do not act on exits: unclear ones drive nobody away, clear ones hold nobody, either.',
    exhaustion: 'Strain makes nobody leave and does not lower motivation.',
    noRecognition:
      'Public thanks every week that work and do not fade, and no pressure on helpers.',
    lifeEvent: 'No life event ends the help.',
  },
  officeWords:
    'Behind every post are people with limited time. A load above 1 means that more work arrives than their hours allow.',
  officeLoad: (load: string) => `Load ${load}`,
  officePeak: (load: string, date: string) => `Highest so far: ${load} (${date})`,
  officeLine: 'Load over time',
  officePosts: (count: string) => `${counted(count, 'post', 'posts')} filled`,
  officeGone: (count: string) =>
    `So far somebody left a post ${counted(count, 'time', 'times')}; familiarity goes with them.`,
  officeFriction: (count: string) =>
    `So far ${counted(count, 'meeting', 'meetings')} with helpers went wrong.`,
  officials: 'People in the office',
  official: (number: string) => `Official ${number}`,
  officialRole: {
    leadership: 'leadership',
    casework: 'casework',
    integration: 'integration',
    coordination: 'coordination',
    social: 'social work',
  },
  officialSince: (date: string) => `since ${date}`,
  officialSpan: (from: string, to: string) => `${from} to ${to}`,
  officeCircles: 'Circles with a line to this office',
  officeNoCircles: 'No circle has a line to this office at present.',
  meeting: 'One meeting, three readings',
  meetingWhat: (person: string, circle: string, office: string, date: string) =>
    `${date}: ${person} of ${circle} and an official (${office}) do not find together.`,
  meetingWho: 'Who was there',
  reading: {
    helper: 'As a helper reads it',
    official: 'As an official reads it',
    newcomer: 'As a newcomer reads it',
  },
  readingsFrom:
    'Three readings, built from the data of the run. Nobody said this. Newcomers are no persons of their own in the model; their view is interpreted.',
  helperReading: (circle: string, earlier: string, loaded: boolean) =>
    `Somebody needs a solution today, and the circle (${circle}) has time and wants to act. What is on the table should be settled at once. ${earlier} ${loaded ? 'Why things are held up cannot be seen from outside.' : 'That a procedure has steps feels like a no.'}`,
  helperFirst: 'It is the first time that it goes wrong.',
  helperAgain: (count: string) => `It went wrong ${counted(count, 'time', 'times')} before.`,
  officialReading: (office: string, load: string, loaded: boolean, others: string) =>
    `The same rules must hold for all, and every step must be on record (${office}). ${loaded ? `The load is ${load}: more work arrives than the hours allow.` : `The load is ${load}: there is time, yet the rules do not allow everything.`} ${others}`,
  officialAlone: 'It is the only meeting of this office that goes wrong this week.',
  officialOthers: (count: string) =>
    `This week ${counted(count, 'meeting', 'meetings')} of the office ${isOne(count) ? 'goes' : 'go'} wrong.`,
  newcomerReading: (loaded: boolean) =>
    `Both are needed: somebody who comes along, and a decision that holds. When the two sides do not find together, it means waiting${loaded ? ', and many other cases wait behind the counter' : ''}.`,
  quoteMark: 'In the words of the article:',
  article: 'article, statement',
  evidenceOf: (name: string) => `Evidence for “${name}”`,
  evidenceShort: 'Evidence',
  evidenceHow:
    'The way from the number to its evidence: what moves it, the rule, the parameters, the statement of the article, the description of the model.',
  evidenceRule: 'Rule',
  evidenceParameters: (count: string) => `Parameters (${count})`,
  evidenceValue: (value: string, low: string, high: string) =>
    `${value} (assumed ${low} to ${high})`,
  evidenceNoParameters: 'No parameters of its own; set by levers and the starting point.',
  evidenceLevers: (names: string) => `Levers: ${names}`,
  evidenceClaims: 'Statements of the article',
  evidenceOdd: (heading: string) => `Description of the model (ODD), section 7: ${heading}`,
}
