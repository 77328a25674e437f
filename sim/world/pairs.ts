/**
 * Number of pairs among so many circles. It is also the number of the first pair of the next
 * circle, so that the pair of a circle with an earlier one stands at `pairsOf(later) + earlier`
 * however many circles there are.
 */
export function pairsOf(circles: i32): i32 {
  return (circles * (circles - 1)) >> 1
}
