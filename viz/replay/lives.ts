import { chairsOf } from './chairs.ts'
import { PHASE, type Replay } from './replay.ts'

/** From when to when a circle is alive; without end for one that lasts. */
type Life = { readonly circle: number; readonly from: number; readonly to: number }

/** When circles begin and end, in the order in which they begin; those of later weeks than are known have no life. */
export function livesOf({ changes, regions, circles, weeks }: Replay): Life[] {
  const from: (number | undefined)[] = []
  const to: number[] = []
  for (let week = 0; week < weeks; week++) {
    for (let change = changes.start[week]!; change < changes.start[week + 1]!; change++) {
      const circle = changes.index[change]! - regions.phase
      if (circle < 0 || circle >= circles.length) continue
      const alive = changes.value[change] === PHASE.alive
      if (alive) from[circle] ??= week
      to[circle] = alive ? Number.POSITIVE_INFINITY : week
    }
  }
  return from
    .flatMap((first, circle) =>
      first === undefined ? [] : [{ circle, from: first, to: to[circle]! }],
    )
    .sort((a, b) => a.from - b.from || a.circle - b.circle)
}

const together = new WeakMap<Replay, readonly Replay[]>()

/** Has runs of one town arranged as one: a circle stands in the same place in all, for as long as it is alive in any. */
export function arrangeTogether(replays: readonly Replay[]): void {
  for (const replay of replays) together.set(replay, replays)
}

/** The runs that are arranged with a run, itself among them. */
export function arrangedWith(replay: Replay): readonly Replay[] {
  return together.get(replay) ?? [replay]
}

/** When circles begin and end in any of the runs that are arranged with one, in the order in which they begin. */
export function placedLivesOf(replay: Replay): Life[] {
  const lives = new Map<number, Life>()
  for (const { circle, from, to } of arrangedWith(replay).flatMap(livesOf)) {
    const known = lives.get(circle) ?? { from, to }
    lives.set(circle, { circle, from: Math.min(from, known.from), to: Math.max(to, known.to) })
  }
  return [...lives.values()].sort((a, b) => a.from - b.from || a.circle - b.circle)
}

const begun = new WeakMap<Replay, readonly number[]>()

/** The week in which each circle takes its place: of runs that are arranged together the first in any. */
export function beginningsOf(replay: Replay): readonly number[] {
  const known = begun.get(replay)
  if (known) return known
  const first: number[] = []
  if (together.has(replay))
    for (const { circle, from } of placedLivesOf(replay)) first[circle] = from
  else first.push(...replay.circles.map(({ founded }) => founded))
  begun.set(replay, first)
  return first
}

/** What an arrangement asks of a whole run: most circles at one time, and the chairs that each circle comes to have. */
export type Most = { readonly circles: number; readonly chairs: readonly number[] }

const measured = new WeakMap<Replay, Most>()

/** The most of a run, measured once; of one that is known in one week only, what it was told. */
export function mostOf(replay: Replay): Most {
  const known = replay.most ?? measured.get(replay) ?? measure(replay)
  measured.set(replay, known)
  return known
}

function measure(replay: Replay): Most {
  const lives = placedLivesOf(replay)
  const alive = (week: number): number =>
    lives.filter(({ from, to }) => from <= week && week < to).length
  const { needed } = chairsOf(replay)
  return {
    circles: Math.max(0, ...lives.map(({ from }) => alive(from))),
    chairs: needed.map((weeks) => weeks.length),
  }
}
