import { EVENT, eventIndex } from '../../sim/index.ts'
import type { Replay } from './replay.ts'

/** Weeks a happening stays on the stage at speed 1, where a week takes 100 ms: 1.2 s. */
const LINGER = 12

/** What the stage shows for a moment: one meeting that went wrong, a public thanks, a forum. */
export type Happening = {
  readonly kind: 'friction' | 'appreciation' | 'forum'
  readonly week: number
  /** Index in the event log. */
  readonly event: number
}

/** Weeks a happening stays at a speed; in time it is 1.2 s or more. */
export function lingerAt(speed: number): number {
  return Math.max(1, Math.ceil(LINGER * speed))
}

const known = new WeakMap<Replay, Map<number, readonly Happening[]>>()

/**
 * The happenings of a run that the stage shows at a speed: one at a time, each alone for
 * `lingerAt(speed)` weeks, so that three towns show at most 2.5 new ones per second.
 * Kinds take turns: friction is so frequent that it would hide the thanks.
 */
export function happenings(replay: Replay, speed: number): readonly Happening[] {
  const linger = lingerAt(speed)
  const chosen = known.get(replay) ?? new Map<number, readonly Happening[]>()
  known.set(replay, chosen)
  const before = chosen.get(linger)
  if (before) return before
  const made = choose(replay, linger)
  chosen.set(linger, made)
  return made
}

/** The happening on the stage in a week, if any. */
export function happeningAt(replay: Replay, week: number, speed: number): Happening | undefined {
  const last = happenings(replay, speed).findLast((happening) => happening.week <= week)
  return last && week < last.week + lingerAt(speed) ? last : undefined
}

function choose(replay: Replay, linger: number): Happening[] {
  const chosen: Happening[] = []
  let week = 0
  while (week < replay.weeks) {
    const last = chosen[chosen.length - 1]
    const next =
      last?.kind === 'friction'
        ? (firstRare(replay, week, week + linger) ?? firstFriction(replay, week))
        : (firstFriction(replay, week, week + linger) ?? firstRare(replay, week, replay.weeks))
    if (!next) break
    chosen.push(next)
    week = next.week + linger
  }
  return chosen
}

function firstRare(replay: Replay, from: number, to: number): Happening | undefined {
  const { events } = replay.trajectory
  const { ofKinds } = eventIndex(replay.trajectory)
  const event = ofKinds([EVENT.appreciation, EVENT.forum], from, to).at(0)
  if (event === undefined) return undefined
  const kind = events.kind[event] === EVENT.forum ? 'forum' : 'appreciation'
  return { kind, week: events.week[event]!, event }
}

/** The first week with friction: its event of the circle that met it most often. */
function firstFriction(replay: Replay, from: number, to = replay.weeks): Happening | undefined {
  for (let week = from; week < Math.min(replay.weeks, to); week++) {
    const most = frictionOf(replay, week)
    if (most) return { kind: 'friction', week, event: most.event }
  }
  return undefined
}

/** Friction of a week: how often, and the first event of the circle that met it most often. */
export function frictionOf(
  { trajectory }: Replay,
  week: number,
): { readonly event: number; readonly count: number } | undefined {
  const met = new Map<number, { readonly event: number; readonly times: number }>()
  let count = 0
  for (const event of eventIndex(trajectory).ofKind(EVENT.friction, week, week + 1)) {
    const circle = trajectory.events.circle[event]!
    if (circle < 0) continue
    count++
    const before = met.get(circle)
    met.set(circle, { event: before?.event ?? event, times: (before?.times ?? 0) + 1 })
  }
  const most = [...met.values()].sort((a, b) => b.times - a.times || a.event - b.event)[0]
  return most && { event: most.event, count }
}
