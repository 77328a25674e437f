import { thirdOfMonth } from '../exact/calendar.ts'
import { FIELD_NAMES } from './field-names.ts'
import type {
  CircleFact,
  Company,
  EntryName,
  ExitName,
  JoinName,
  PersonFact,
  RouteName,
  StoryWords,
} from './words.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const ENTRIES: Readonly<Record<EntryName, string>> = {
  attention: 'moved by the news',
  need: 'seeing that help was needed',
  contacts: 'as people close to them were helping already',
  stance: 'as the leaders of the town openly invited people to',
  dormantTie: 'as people they knew were in a helper circle',
  alliance: 'as they had in the earlier alliance',
  recruited: 'after being asked in person',
}

const COMPANY: Readonly<Record<Company, string>> = {
  alone: 'on their own',
  aroundCircle: 'around the helper circles',
  inAssociation: 'in another association',
}

const JOINS: Readonly<Record<JoinName, (fact: PersonFact) => string>> = {
  start: (f) =>
    f.before
      ? `At the beginning, ${f.when}, ${f.person} is a member of ${f.circle}.`
      : `${start(f.when)} ${f.person} came to ${f.circle} nearby.`,
  founding: (f) => `${start(f.when)} ${f.person} was among those who founded ${f.circle}.`,
  contact: (f) => `${start(f.when)} ${f.person} came to ${f.circle} through people they knew.`,
  alliance: (f) => `${start(f.when)} ${f.person} came to ${f.circle} through the alliance.`,
  recruited: (f) => `${start(f.when)} ${f.person} accepted an invitation and came to ${f.circle}.`,
  returned: (f) => `${start(f.when)} ${f.person} returned to ${f.circle}.`,
  split: (f) => `${start(f.when)} the circle divided, and ${f.person} went along to ${f.circle}.`,
  merger: (f) => `${start(f.when)} two circles joined; ${f.person} now belonged to ${f.circle}.`,
  newcomer: (f) => `${start(f.when)} ${f.person} joined ${f.circle}.`,
}

const EXITS: Readonly<Record<ExitName, string>> = {
  lifeEvent: 'life asked for the time',
  doneTheirBit: 'they had done their part',
  briefHelp: 'the help was meant for a short while',
  friction: 'they and the offices worked against each other',
  lostFreedom: 'too little room was left for their own decisions',
  noRecognition: 'recognition was missing',
  exhaustion: 'their strength was used up',
  unclearRole: 'their role remained unclear',
  idle: 'no fitting task was found',
  noNeed: 'the circle ran out of tasks',
  lonely: 'they missed being close to the others',
  noSupport: 'support was missing',
  circleDissolved: 'the circle came to an end',
  shelterClosed: 'the local shelter closed',
}

const ROUTES: Readonly<Record<RouteName, (person: string) => string>> = {
  out: () => '',
  mentor: () => ' A private mentorship remained.',
  otherField: (person) => ` In another field ${person} stayed engaged.`,
  independent: (person) => ` On their own ${person} went on helping.`,
}

const LEVELS = ['loose', 'noticeable', 'close', 'very close']

function start(when: string): string {
  return when.charAt(0).toUpperCase() + when.slice(1)
}

function reason(fact: PersonFact): string {
  return `${EXITS[fact.exit]}.${fact.exit2 ? ` It also played a part that ${EXITS[fact.exit2]}.` : ''}`
}

function lastYear({ last }: CircleFact): string {
  if (!last) return ''
  const often = last.count === 1 ? '' : ', most often because'
  const second = last.exit2 ? `; also: ${EXITS[last.exit2]}` : ''
  return ` In its last year ${people(last.count)} left${often}${last.count === 1 ? ':' : ''} ${EXITS[last.exit]}${second}.`
}

function times(count: number): string {
  return ['', 'once', 'twice', 'three times', 'four times', 'five times'][count] ?? `${count} times`
}

function people(count: number): string {
  return count === 1 ? 'one person' : `${count} people`
}

/** The English sentences. */
export const en: StoryWords = {
  date: (year, month, day) =>
    `in ${['early', 'mid', 'late'][thirdOfMonth(day)]} ${MONTHS[month - 1]} ${year}`,
  person: (id) => `Person ${id}`,
  circle: (name) => `Circle ${name}`,
  span: (weeks) => {
    const months = Math.round(weeks / 4.348)
    if (months < 1) return 'a few weeks'
    if (months < 24) return months === 1 ? 'one month' : `${months} months`
    return `more than ${Math.floor(months / 12)} years`
  },
  personSentence: {
    entered: (f) =>
      `${start(f.when)} ${f.person} began to help${f.again ? ' again' : ''}${f.company ? ` ${COMPANY[f.company]}` : ''}, ${ENTRIES[f.entry]}.`,
    joined: (f) => JOINS[f.join](f),
    leftCircle: (f) =>
      `${start(f.when)} ${f.person} left ${f.circle}: ${reason(f)}${ROUTES[f.route](f.person)}`,
    stopped: (f) => `${start(f.when)} ${f.person} stopped helping: ${reason(f)}`,
    tired: (f) =>
      f.count === 1
        ? `${start(f.when)} ${f.person} was exhausted.`
        : `${start(times(f.count))}, first ${f.when} and last ${f.until}, ${f.person} was exhausted.`,
    recovered: (f) =>
      f.count === 1
        ? `${start(f.when)} the strength was back.`
        : `The strength came back each time, last ${f.until}.`,
    organiser: (f) => `${start(f.when)} ${f.person} became an organiser of ${f.circle}.`,
    friction: (f) =>
      f.count === 1
        ? `${start(f.when)} a meeting with an office (${f.office}) went wrong.`
        : `${f.count} meetings with offices went wrong, first ${f.when} (${f.office}), last ${f.until}.`,
    linked: (f) =>
      f.count === 1
        ? `${start(f.when)} a good line to an office (${f.office}) came about.`
        : `${start(times(f.count))} a good line to an office came about, first ${f.when} (${f.office}), last ${f.until}.`,
    founded: (f) =>
      f.before
        ? `${f.person} had helped to set up ${f.circle} before the beginning ${f.when}.`
        : `${start(f.when)} ${f.person} took the first step and founded ${f.circle} with others.`,
    newcomerJoined: (f) =>
      `${start(f.when)} ${f.person}, who once came as a refugee, began to help in ${f.circle}.`,
  },
  ending: {
    circle: (f) =>
      `At the end, ${f.when}, ${f.person} is with ${f.circle}; ${f.span} in helper circles altogether.`,
    mentor: (f) => `At the end, ${f.when}, ${f.person} goes on with a private mentorship.`,
    independent: (f) => `At the end, ${f.when}, ${f.person} helps ${COMPANY[f.company]}.`,
    former: (f) => `Altogether ${f.person} helped for ${f.span}.`,
  },
  moment: {
    founded: (f) =>
      f.before
        ? `${f.circle} (place ${f.place}), a circle for ${FIELD_NAMES.en[f.field]}, is there at the beginning, ${f.when}, with ${people(f.count)}.`
        : `${start(f.when)} ${f.circle} (place ${f.place}), a circle for ${FIELD_NAMES.en[f.field]}, was founded${f.founder ? `, ${f.founder} taking the first step` : ''}; there from the first week: ${people(f.count)}.`,
    foundedBySplit: (f) =>
      `${start(f.when)} ${f.circle} (place ${f.place}), a circle for ${FIELD_NAMES.en[f.field]}, came about when ${f.other} ${f.split === 'size' ? 'had grown too large for one group' : 'divided over a conflict'}; with it: ${people(f.count)}.`,
    dissolved: (f) =>
      `${start(f.when)} ${f.circle} came to an end${f.exit === 'shelterClosed' ? ': the local shelter closed' : ''}.${lastYear(f)} What had grown is at rest and may carry again.`,
    split: (f) =>
      f.split === 'size'
        ? `${start(f.when)} ${f.circle} was so large that a second circle came of it: ${f.other}.`
        : `${start(f.when)} a part of ${f.circle} went its own way over a conflict; ${f.other} came about.`,
    merged: (f) => `${start(f.when)} ${f.circle} joined with ${f.other}.`,
    tookIn: (f) => `${start(f.when)} the members of ${f.other} came along.`,
    alliance: (f) => `${start(f.when)} ${f.circle} entered the alliance of helper circles.`,
    association: (f) => `${start(f.when)} ${f.circle} founded an association.`,
    demanded: (f) =>
      `${start(f.when)} ${f.circle} ${f.again ? 'again ' : ''}demanded paid support.`,
    posts: (f) =>
      `${start(f.when)} the administration created paid coordination, as ${f.circle} had demanded.`,
    refused: (f) =>
      `${start(f.when)} the administration refused, as ${f.answer === 'noMoney' ? 'there was no money for it' : 'its head was not open to it'}.`,
  },
  yearly: {
    joined: (f) => `${people(f.count)} joined`,
    newcomerJoined: (f) =>
      `${people(f.count)} who once came as ${f.count === 1 ? 'a refugee' : 'refugees'} began to help`,
    leftCircle: (f) =>
      `${people(f.count)} left${f.exit ? `${f.count === 1 ? '' : ', most often because'}${f.count === 1 ? ':' : ''} ${EXITS[f.exit]}` : ''}`,
    organiser: (f) => `${people(f.count)} became ${f.count === 1 ? 'an organiser' : 'organisers'}`,
    tired: (f) => `${people(f.count)} ${f.count === 1 ? 'was' : 'were'} exhausted`,
    recovered: (f) => `${people(f.count)} regained strength`,
    friction: (f) => `${times(f.count)} a meeting with an office went wrong`,
    linked: (f) => `${times(f.count)} a good line to an office came about`,
    workedThrough: (f) =>
      `${times(f.count)} conflict was worked through together at the exchange forum`,
    bondingClass: (f) => `ties within the circle were ${LEVELS[f.level]} at the end of the year`,
    bridgingClass: (f) =>
      f.level === 0
        ? 'there were no ties to other circles at the end of the year'
        : `ties to other circles were ${LEVELS[f.level]} at the end of the year`,
    linkingClass: (f) =>
      f.level === 0
        ? 'a line to the offices was missing at the end of the year'
        : `ties to the offices were ${LEVELS[f.level]} at the end of the year`,
  },
  year: (year, sentences) => `${year}: ${sentences.join('; ')}.`,
  circleEnding: (f) =>
    `At the end, ${f.when}, ${people(f.count)} ${f.count === 1 ? 'belongs' : 'belong'} to ${f.circle}.`,
  nothing: (name) => `This run has nothing to tell of ${name}.`,
}
