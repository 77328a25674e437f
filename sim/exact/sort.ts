/** Gaps of Ciura (2001). */
const GAPS = [701, 301, 132, 57, 23, 10, 4, 1] as const

/** Sorts `list[0 .. count - 1]` ascending in place (Shell sort); allocates nothing. */
export function sortFirst(list: Int32Array, count: number): void {
  for (let g = 0; g < GAPS.length; g++) {
    const gap = GAPS[g]
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
