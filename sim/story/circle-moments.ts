import { eventIndex } from '../results/event-index.ts'
import { eventRow } from '../results/event-row.ts'
import type { Trajectory } from '../results/trajectory.ts'
import { EVENT, EXIT } from '../terms/events.ts'
import { fieldOf, splitInto } from './circle-field.ts'
import { circleName } from './circle-name.ts'
import { ANSWER_NAME, dateWords, EXIT_NAME, SPLIT_NAME, WORDS } from './names.ts'
import type { Kind, Language, LastYear, Moment } from './words.ts'

const MOMENTS: Readonly<Record<Moment, true>> = {
  founded: true,
  dissolved: true,
  split: true,
  merged: true,
  alliance: true,
  association: true,
  demanded: true,
  posts: true,
  refused: true,
}

export function isMoment(kind: Kind): kind is Moment {
  return kind in MOMENTS
}

/** Weeks of the last year of a circle. */
const YEAR = 52

/** What the office answered to the demands of a circle: the next answer after each of them. */
export function answersTo(trajectory: Trajectory, circle: number): number[] {
  const { ofCircle, ofKinds } = eventIndex(trajectory)
  const { kind } = trajectory.events
  const answers = ofKinds([EVENT.posts, EVENT.refused])
  const demands = [...ofCircle(circle)].filter((event) => kind[event] === EVENT.demanded)
  return demands.flatMap((demand) => answers.find((answer) => answer > demand) ?? [])
}

/** A turning point of a circle in one sentence. */
export function momentSentence(
  trajectory: Trajectory,
  event: number,
  circle: number,
  kind: Moment,
  language: Language,
): string {
  const { events, places } = trajectory
  const words = WORDS[language]
  const { week, circle: of, other, person: founder, cause } = eventRow(events, event)
  const split = kind === 'founded' ? splitInto(trajectory, circle, week) : undefined
  const takesIn = kind === 'merged' && of !== circle
  const alone = split ? 'foundedBySplit' : kind
  const party = split ? split.circle : other
  return words.moment[takesIn ? 'tookIn' : alone]({
    circle: words.circle(circleName(trajectory, circle, language)),
    other: words.circle(circleName(trajectory, takesIn ? of : party, language)),
    place: kind === 'founded' ? (places[other] ?? '') : '',
    when: dateWords(trajectory, week, words),
    founder: founder >= 0 ? words.person(founder) : undefined,
    count: joinedIn(trajectory, circle, week),
    before: week === 0,
    field: fieldOf(trajectory, circle) ?? 'meeting',
    exit: EXIT_NAME.get(cause) ?? 'circleDissolved',
    split: SPLIT_NAME.get(split ? split.cause : cause) ?? 'size',
    answer: ANSWER_NAME.get(cause) ?? 'closed',
    again: demandsBefore(trajectory, event, circle) > 0,
    last: kind === 'dissolved' ? lastYear(trajectory, circle, week) : undefined,
  })
}

function joinedIn(trajectory: Trajectory, circle: number, week: number): number {
  const { kind } = trajectory.events
  const { ofCircle } = eventIndex(trajectory)
  return ofCircle(circle, week, week + 1).filter((event) => kind[event] === EVENT.joined).length
}

function demandsBefore(trajectory: Trajectory, event: number, circle: number): number {
  const { kind } = trajectory.events
  const { ofCircle } = eventIndex(trajectory)
  return ofCircle(circle).filter((other) => other < event && kind[other] === EVENT.demanded).length
}

/** Who left in the year before the end, and why; those whom the end itself sent away are not among them. */
function lastYear(trajectory: Trajectory, circle: number, week: number): LastYear | undefined {
  const { events } = trajectory
  const { ofCircle } = eventIndex(trajectory)
  const counts = new Map<number, number>()
  let count = 0
  for (const event of ofCircle(circle, Math.max(0, week - YEAR), week + 1)) {
    const { kind, cause } = eventRow(events, event)
    if (kind !== EVENT.leftCircle) continue
    if (cause === EXIT.circleDissolved || cause === EXIT.shelterClosed) continue
    counts.set(cause, (counts.get(cause) ?? 0) + 1)
    count++
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  const exit = first && EXIT_NAME.get(first[0])
  if (!exit) return undefined
  // One exit alone is no second cause of a whole year.
  const exit2 = second && second[1] > 1 ? EXIT_NAME.get(second[0]) : undefined
  return { count, exit, exit2 }
}
