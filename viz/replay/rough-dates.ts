import { type LeverKey, weekOf } from '../../sim/index.ts'
import type { Marker } from './markers.ts'
import type { Towns } from './towns.ts'

/** What the source says of a time: a season or a year, or nothing, so that the model assumes one. */
type Roughness = 'season' | 'year' | 'assumed'

/** Weeks between which something may have happened, both on the clock of all towns. */
type RoughDate = {
  readonly known: Roughness
  readonly from: number
  readonly to: number
}

/** Weeks to both sides of an assumed time over which its mark fades: half a year, as drawn. */
const FADE = 26

/**
 * When the towns that come with the page pull their levers. The source tells what was done and
 * seldom when; of the integration concept it names the year. A lever moved to another time is
 * the reader's, and as sharp as they set it.
 */
export const ASSUMED: Readonly<Record<string, Readonly<Partial<Record<LeverKey, string>>>>> = {
  'town-1': {
    provision: '2015-01-05',
    alliance: '2015-10-05',
    association: '2016-06-06',
    posts: '2016-11-07',
    appreciation: '2016-11-07',
    support: '2017-01-02',
    concept: '2021-03-01',
  },
  'town-2': { provision: '2015-01-05' },
  'town-3': {
    provision: '2014-09-01',
    orientation: '2014-09-01',
    steering: '2015-01-05',
    staffing: '2015-06-01',
    forum: '2015-09-07',
  },
}

/** How roughly the time of a mark is known; undefined where it is a day, or an outcome of the run. */
export function roughDate(
  marker: Marker,
  { replays, offsets, start }: Towns,
): RoughDate | undefined {
  const between = (known: Roughness, first: string, last: string): RoughDate => ({
    known,
    from: weekOf(first, start),
    to: weekOf(last, start),
  })
  if (marker.kind === 'summer2015') return between('season', '2015-08-01', '2015-10-31')
  const trajectory = replays[marker.town]?.trajectory
  const lever =
    marker.kind === 'leverOn' ? trajectory?.policy[marker.value]?.lever : leverBehind(marker)
  if (!trajectory || lever === undefined) return undefined
  const date = ASSUMED[trajectory.scenario.id]?.[lever as LeverKey]
  if (date === undefined) return undefined
  if (weekOf(date, trajectory.start) !== marker.week + offsets[marker.town]!) return undefined
  if (lever === 'concept') return between('year', '2021-01-01', '2021-12-31')
  return { known: 'assumed', from: marker.week - FADE, to: marker.week + FADE }
}

/** The lever that makes an event happen in the week it is pulled. */
function leverBehind({ kind }: Marker): LeverKey | undefined {
  return kind === 'concept' || kind === 'appreciation' ? kind : undefined
}
