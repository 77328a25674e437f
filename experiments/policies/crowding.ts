import { valueAt } from '../../sim/index.ts'

/**
 * How alone each point of a front stands (crowding distance, Deb 2002): the sides of the box between
 * its neighbours in each objective, as shares of the range of the front, added up. The ends of each
 * objective stand infinitely alone.
 */
export function crowdingOf(front: readonly ArrayLike<number>[]): Float64Array {
  const distance = new Float64Array(front.length)
  for (let objective = 0; objective < (front[0]?.length ?? 0); objective++) {
    const value = (at: number) => valueAt(valueAt(front, at), objective)
    const order = front.map((_, at) => at).sort((a, b) => value(a) - value(b) || a - b)
    const [first, last] = [valueAt(order, 0), valueAt(order, order.length - 1)]
    const range = value(last) - value(first)
    distance[first] = Infinity
    distance[last] = Infinity
    if (!(range > 0)) continue
    for (let place = 1; place < order.length - 1; place++) {
      const at = valueAt(order, place)
      const side = value(valueAt(order, place + 1)) - value(valueAt(order, place - 1))
      distance[at] = valueAt(distance, at) + side / range
    }
  }
  return distance
}
