/** The next smaller gap of Ciura (2001); 0 when there is none. */
function gapBelow(gap: i32): i32 {
  if (gap > 701) return 701
  if (gap > 301) return 301
  if (gap > 132) return 132
  if (gap > 57) return 57
  if (gap > 23) return 23
  if (gap > 10) return 10
  if (gap > 4) return 4
  return gap > 1 ? 1 : 0
}

/** Sorts `list[0 .. count - 1]` ascending in place (Shell sort); allocates nothing. */
export function sortFirst(list: i32s, count: i32): void {
  for (let gap = gapBelow(count); gap > 0; gap = gapBelow(gap)) {
    for (let i = gap; i < count; i++) {
      const value = list[i]
      let at = i
      while (at >= gap && list[at - gap] > value) {
        list[at] = list[at - gap]
        at -= gap
      }
      list[at] = value
    }
  }
}
