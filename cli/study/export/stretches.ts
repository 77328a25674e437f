import type { Stretches } from './exported.ts'

/** Deals a list out to chunks, as much to each as to the others, neighbours together. */
export function dealt<One>(list: readonly One[], chunks: number): readonly (readonly One[])[] {
  return Array.from({ length: chunks }, (_, chunk) => {
    const from = Math.floor((chunk * list.length) / chunks)
    const to = Math.floor(((chunk + 1) * list.length) / chunks)
    return list.slice(from, to)
  })
}

/** Rising places as stretches of neighbours. */
export function joined(places: readonly number[]): Stretches {
  const stretches: [number, number][] = []
  for (const place of places) {
    const last = stretches.at(-1)
    if (last?.[1] === place) last[1] = place + 1
    else stretches.push([place, place + 1])
  }
  return stretches
}

/** Numbers as a text, neighbours joined: `1-3, 7`. */
export function inWords(numbers: readonly number[]): string {
  return joined(numbers)
    .map(([from, to]) => (to - from === 1 ? `${from}` : `${from}-${to - 1}`))
    .join(', ')
}

/** All places of stretches. */
export function* placesIn(stretches: Stretches): Generator<number> {
  for (const [from, to] of stretches) for (let place = from; place < to; place++) yield place
}
