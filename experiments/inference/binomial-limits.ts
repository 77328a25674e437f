import { binomialTail } from '../discovery/binomial-tail.ts'

/** Fewest and most hits of so many tries, beyond each of which lies at most half of a share of all cases. */
export function binomialLimits(
  tries: number,
  chance: number,
  beyond: number,
): readonly [least: number, most: number] {
  return [hitsAt(beyond / 2, tries, chance), hitsAt(1 - beyond / 2, tries, chance)]
}

/** Fewest hits that a share of all cases does not exceed. */
function hitsAt(share: number, tries: number, chance: number): number {
  let [low, high] = [0, tries]
  while (low < high) {
    const middle = (low + high) >> 1
    if (1 - binomialTail(middle + 1, tries, chance) >= share) high = middle
    else low = middle + 1
  }
  return low
}
