import { ANSWER, ENDING, EVENT, EXIT, fieldOf, SPLIT, valueAt } from '../../sim/index.ts'
import { headWords, leverWords } from '../replay/marker-words.ts'
import type { Replay } from '../replay/replay.ts'
import { circleNamed } from '../words/circle-named.ts'
import type { Speech, Words } from '../words/index.ts'
import { loadWords } from '../words/load-words.ts'
import type { LogEntry } from './entries.ts'

/**
 * A line of the log in words: who met whom, in which office, and what the log knows of the
 * circumstances. Causes are told only where the log holds one.
 */
export function logSentence(replay: Replay, entry: LogEntry, say: Speech): string {
  const { words, whole, percent, decimal } = say
  const { events } = replay.trajectory
  const { event, count } = entry
  const other = valueAt(events.other, event)
  const value = valueAt(events.value, event)
  const circle = circleNamed(replay.trajectory, valueAt(events.circle, event), say)
  switch (events.kind[event]) {
    case EVENT.friction: {
      const { office, load } = meeting(replay, event, say)
      if (count > 1) return words.log.frictionWeek(whole(count), circle, office)
      const person = words.person(String(events.person[event]))
      return words.log.friction(person, circle, office, loadWords(load, say))
    }
    case EVENT.appreciation:
      return words.thanksReach(percent(value), events.cause[event] === 1)
    case EVENT.forum:
      return words.log.forum(percent(value))
    case EVENT.workedThrough:
      return words.log.workedThrough(circle, percent(value))
    case EVENT.founded:
      return words.log.founded(
        circle,
        replay.trajectory.places[other] ?? '',
        words.field[fieldOf(replay.trajectory, valueAt(events.circle, event)) ?? 'meeting'],
      )
    case EVENT.dissolved:
      return words.log.dissolved(circle, endOf(valueAt(events.cause, event), words))
    case EVENT.split:
      return words.log.split(
        circle,
        circleNamed(replay.trajectory, other, say),
        events.cause[event] === SPLIT.conflict,
      )
    case EVENT.merged:
      return words.log.merged(circle, circleNamed(replay.trajectory, other, say))
    case EVENT.alliance:
      return words.log.alliance(circle)
    case EVENT.association:
      return words.log.association(circle)
    case EVENT.demanded:
      return words.log.demanded(circle)
    case EVENT.posts:
      return words.log.posts(decimal(value))
    case EVENT.refused:
      return words.log.refused(events.cause[event] === ANSWER.noMoney)
    case EVENT.forumCalled:
      return words.log.forumCalled(percent(value))
    case EVENT.allied:
      return words.log.allied
    case EVENT.headChanged:
      return words.log.headChanged(headWords(replay, other, say))
    case EVENT.leverOn:
      return `${leverWords('leverOn', replay, other, say)}.`
    case EVENT.leverOff:
      return ended(
        words.marker,
        leverWords('leverOff', replay, other, say),
        valueAt(events.cause, event),
      )
    case EVENT.concept:
      return words.log.concept
    case EVENT.shelterClosed:
      return words.log.shelterClosed(replay.trajectory.places[other] ?? '')
    case EVENT.shelterOpened:
      return words.log.shelterOpened(replay.trajectory.places[other] ?? '')
    default:
      throw new RangeError(`event ${event}: no sentence for kind ${events.kind[event]}`)
  }
}

/** Why a circle ended; nothing where there is no more to say than that it did. */
function endOf(cause: number, { exit }: Words): string {
  return cause === EXIT.circleDissolved ? '' : (exit[cause] ?? '')
}

/** That a lever ended, and why, where it was not its date. */
function ended({ ending }: Words['marker'], told: string, cause: number): string {
  const why = {
    [ENDING.condition]: ending.condition,
    [ENDING.grant]: ending.grant,
    [ENDING.funds]: ending.funds,
  }[cause]
  return why === undefined ? `${told}.` : `${told}: ${why}.`
}

/** The office a helper met in an event of friction, its name, and its load in that week. */
export function meeting(
  { trajectory }: Replay,
  event: number,
  { names }: Speech,
): { readonly index: number; readonly office: string; readonly load: number } {
  const { events, officials, offices, officeLoad } = trajectory
  const index = officials[valueAt(events.other, event)]?.office ?? -1
  return {
    index,
    office: offices[index]?.name[names] ?? '',
    load: officeLoad[valueAt(events.week, event) * offices.length + index] ?? 0,
  }
}
