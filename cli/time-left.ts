/** How much of some work was done at a time, in milliseconds. */
export type Mark = { readonly at: number; readonly share: number }

/** Before this much has been done in this time, the pace is that of starting up. */
const LEAST_SHARE = 0.02
const LEAST_MS = 2000

/**
 * Milliseconds that are left at the pace since the first mark, or undefined while there is too
 * little to go by.
 */
export function timeLeft(first: Mark, now: Mark): number | undefined {
  const share = now.share - first.share
  const time = now.at - first.at
  if (share < LEAST_SHARE || time < LEAST_MS) return undefined
  return (time / share) * (1 - now.share)
}
