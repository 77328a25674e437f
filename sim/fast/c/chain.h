/* sim/chain.ts: doubly linked chains in columns. */

static inline void chain_link(i32 *first, i32 *next, i32 *previous, i32 chain, i32 row)
{
  i32 old = first[chain];
  next[row] = old;
  previous[row] = -2 - chain;
  if (old != NONE) previous[old] = row;
  first[chain] = row;
}

static inline i32 chain_unlink(i32 *first, i32 *next, i32 *previous, i32 row)
{
  i32 before = previous[row];
  if (before == -1) return 0;
  i32 after = next[row];
  if (before <= -2) first[-2 - before] = after;
  else next[before] = after;
  if (after != NONE) previous[after] = before;
  previous[row] = -1;
  return 1;
}

/* sim/sort.ts: Shell sort with the gaps of Ciura. */
static void sort_first(i32 *list, i32 count)
{
  static const i32 gaps[] = { 701, 301, 132, 57, 23, 10, 4, 1 };
  for (i32 g = 0; g < 8; g++) {
    i32 gap = gaps[g];
    for (i32 i = gap; i < count; i++) {
      i32 value = list[i], at = i;
      while (at >= gap && list[at - gap] > value) {
        list[at] = list[at - gap];
        at -= gap;
      }
      list[at] = value;
    }
  }
}
