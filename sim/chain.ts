/**
 * Doubly linked chains in columns: `first` holds the head of each chain, `next` and
 * `previous` belong to the rows. A row is in one chain of a kind at most.
 * Where rows are records, `step` is the way in a column from one row to the next.
 * `previous` is UNLINKED for a row in no chain and HEAD - chain for the first of a chain.
 */
const UNLINKED = -1
const HEAD = -2
export const NONE = -1

/** Puts a row in front of a chain. It must not be in a chain of this kind. */
export function link(
  first: Int32Array,
  next: Int32Array,
  previous: Int32Array,
  chain: number,
  row: number,
  step = 1,
): void {
  const old = first[chain]
  next[row * step] = old
  previous[row * step] = HEAD - chain
  if (old !== NONE) previous[old * step] = row
  first[chain] = row
}

/** Takes a row out of its chain; does nothing when it is in none. */
export function unlink(
  first: Int32Array,
  next: Int32Array,
  previous: Int32Array,
  row: number,
  step = 1,
): boolean {
  const before = previous[row * step]
  if (before === UNLINKED) return false
  const after = next[row * step]
  if (before <= HEAD) first[HEAD - before] = after
  else next[before * step] = after
  if (after !== NONE) previous[after * step] = before
  previous[row * step] = UNLINKED
  return true
}
