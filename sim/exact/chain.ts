/**
 * Doubly linked chains in columns: `first` holds the head of each chain, `next` and
 * `previous` belong to the rows. A row is in one chain of a kind at most.
 * `previous` is UNLINKED for a row in no chain and HEAD - chain for the first of a chain.
 */
const UNLINKED = -1
const HEAD = -2
export const NONE = -1

/** Puts a row in front of a chain. It must not be in a chain of this kind. */
export function link(first: i32s, next: i32s, previous: i32s, chain: i32, row: i32): void {
  const old = first[chain]
  next[row] = old
  previous[row] = HEAD - chain
  if (old !== NONE) previous[old] = row
  first[chain] = row
}

/** Takes a row out of its chain; does nothing when it is in none. */
export function unlink(first: i32s, next: i32s, previous: i32s, row: i32): bool {
  const before = previous[row]
  if (before === UNLINKED) return false
  const after = next[row]
  if (before <= HEAD) first[HEAD - before] = after
  else next[before] = after
  if (after !== NONE) previous[after] = before
  previous[row] = UNLINKED
  return true
}
