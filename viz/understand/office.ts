import { EVENT, eventIndex, valueAt } from '../../sim/index.ts'
import { tieClasses, type View } from '../replay/replay.ts'

/** An official as the drawer shows them; weeks of the run. */
export type Post = {
  readonly official: number
  readonly role: string
  readonly from: number
  /** Last week in the post so far; undefined while they hold it. */
  readonly until: number | undefined
}
/** An office in a week. */
type OfficeView = {
  readonly posts: readonly Post[]
  readonly load: number
  /** Highest load so far and its week. */
  readonly peak: { readonly load: number; readonly week: number }
  /** Officials who left so far. */
  readonly gone: number
  /** Meetings with helpers that went wrong so far. */
  readonly friction: number
  readonly circles: readonly { readonly circle: number; readonly strength: number }[]
}

/** What the run tells of an office up to the week of a view. */
export function officeView(view: View, office: number): OfficeView {
  const { replay, week } = view
  const { offices, officials, officeLoad, events } = replay.trajectory
  const loadAt = (at: number): number => officeLoad[at * offices.length + office] ?? 0
  let peak = { load: loadAt(0), week: 0 }
  for (let at = 1; at <= week; at++)
    if (loadAt(at) > peak.load) peak = { load: loadAt(at), week: at }
  const met = eventIndex(replay.trajectory).ofKind(EVENT.friction, 0, week + 1)
  const friction = met.filter(
    (event) => officials[valueAt(events.other, event)]?.office === office,
  ).length
  const posts = officials.flatMap((record, official): Post[] => {
    if (record.office !== office || record.from > week) return []
    const until = record.to >= 0 && record.to <= week ? record.to : undefined
    return [{ official, role: record.role, from: record.from, until }]
  })
  const circles = tieClasses(view, 'links')
    .map(({ index, strength }) => ({ ...valueAt(replay.links, index), strength }))
    .filter((link) => link.office === office)
    .sort((a, b) => b.strength - a.strength || a.circle - b.circle)
  const gone = posts.filter(({ until }) => until !== undefined).length
  return { posts, load: loadAt(week), peak, gone, friction, circles }
}
