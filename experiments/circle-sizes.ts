import { EVENT, type Trajectory, valueAt } from '../sim/index.ts'

/** Most members that each circle had up to a week. Who goes along when circles split or merge is in one of them. */
export function mostMembers(
  { events }: Pick<Trajectory, 'events'>,
  until: number,
): ReadonlyMap<number, number> {
  const circleOf = new Map<number, number>()
  const size = new Map<number, number>()
  const most = new Map<number, number>()
  const add = (circle: number, people: number) => {
    const now = (size.get(circle) ?? 0) + people
    size.set(circle, now)
    most.set(circle, Math.max(most.get(circle) ?? 0, now))
  }
  for (let at = 0; at < events.length && valueAt(events.week, at) <= until; at++) {
    const kind = valueAt(events.kind, at)
    if (kind !== EVENT.joined && kind !== EVENT.leftCircle) continue
    const person = valueAt(events.person, at)
    const before = circleOf.get(person)
    if (before !== undefined) add(before, -1)
    circleOf.delete(person)
    if (kind === EVENT.leftCircle) continue
    const circle = valueAt(events.circle, at)
    circleOf.set(person, circle)
    add(circle, 1)
  }
  return most
}
