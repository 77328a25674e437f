import type { MatchedOutcome } from '../../../experiments/inference/implausibility.ts'

/** An outcome that is one coordinate of the point, known without any doubt. */
export const perfect = (at: number, value: number, error: number): MatchedOutcome => ({
  target: { name: `x${at}`, value, error },
  predict: (point) => ({ mean: point[at] as number, variance: 0 }),
})
