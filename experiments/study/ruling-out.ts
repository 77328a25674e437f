import { implausibility, type Wave } from '../inference/implausibility.ts'

/** Points of a wave that are looked at: asking an emulator takes its time. */
const MOST = 200

/**
 * Share of the points of a wave that each of its targets would rule out if it were the only one, in
 * the order of the outcomes of the wave. Points in shares.
 */
export function rulingOut(
  { outcomes, cutoff }: Wave,
  points: readonly ArrayLike<number>[],
): number[] {
  const some = points.slice(0, MOST)
  return outcomes.map(({ target, predict, luck }) => {
    const out = some.filter((point) => implausibility(predict(point), target, luck) > cutoff)
    return out.length / some.length
  })
}
