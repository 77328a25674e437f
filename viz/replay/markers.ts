import { EVENT, eventIndex, weekOf } from '../../sim/index.ts'
import type { Replay } from './replay.ts'

/** What a mark on the timeline stands for. */
type MarkerKind =
  | 'leverOn'
  | 'leverOff'
  | 'forum'
  | 'posts'
  | 'association'
  | 'alliance'
  | 'concept'
  | 'demanded'
  | 'refused'
  | 'forumCalled'
  | 'headChanged'
  | 'appreciation'
  | 'summer2015'
  | 'ukraine2022'

/** A mark on the timeline; `town` is -1 for what concerns all. */
export type Marker = {
  readonly week: number
  readonly kind: MarkerKind
  readonly town: number
  /** Policy entry for levers, full-time equivalents for posts, number of the change for heads, ANSWER for refusals. */
  readonly value: number
}

const FIRST_ONLY: Readonly<Record<number, MarkerKind>> = {
  [EVENT.forum]: 'forum',
  [EVENT.association]: 'association',
  [EVENT.alliance]: 'alliance',
  [EVENT.concept]: 'concept',
  [EVENT.demanded]: 'demanded',
  [EVENT.forumCalled]: 'forumCalled',
  [EVENT.appreciation]: 'appreciation',
}

/** Kinds of events that a mark may stand for. */
const MARKED: readonly number[] = [
  EVENT.leverOn,
  EVENT.leverOff,
  EVENT.posts,
  EVENT.refused,
  EVENT.headChanged,
  ...Object.keys(FIRST_ONLY).map(Number),
]

/** Marks of one town read from its event log: levers on and off, posts, refusals, heads, and the first of each other kind. */
export function townMarkers(replay: Replay, town: number, offset: number): Marker[] {
  const { events } = replay.trajectory
  const seen = new Set<MarkerKind>()
  const markers: Marker[] = []
  for (const event of eventIndex(replay.trajectory).ofKinds(MARKED)) {
    const kind = events.kind[event]!
    const week = events.week[event]! - offset
    if (kind === EVENT.leverOn)
      markers.push({ week, kind: 'leverOn', town, value: events.other[event]! })
    if (kind === EVENT.leverOff)
      markers.push({ week, kind: 'leverOff', town, value: events.other[event]! })
    if (kind === EVENT.posts)
      markers.push({ week, kind: 'posts', town, value: events.value[event]! })
    if (kind === EVENT.refused)
      markers.push({ week, kind: 'refused', town, value: events.cause[event]! })
    if (kind === EVENT.headChanged)
      markers.push({ week, kind: 'headChanged', town, value: events.other[event]! })
    const once = FIRST_ONLY[kind]
    if (once === undefined || seen.has(once)) continue
    seen.add(once)
    markers.push({ week, kind: once, town, value: 0 })
  }
  return markers.filter((marker) => marker.week >= 0)
}

/** The two surges of arrivals that concern all towns. */
export function sharedMarkers(start: string, weeks: number): Marker[] {
  const markers: Marker[] = [
    { week: weekOf('2015-09-01', start), kind: 'summer2015', town: -1, value: 0 },
    { week: weekOf('2022-02-24', start), kind: 'ukraine2022', town: -1, value: 0 },
  ]
  return markers.filter((marker) => marker.week >= 0 && marker.week < weeks)
}
