import type { Stretches } from './exported.ts'

/** Deals places out to chunks, as many to each as to the others, neighbours together. */
export function dealt(places: readonly number[], chunks: number): readonly Stretches[] {
  return Array.from({ length: chunks }, (_, chunk) => {
    const from = Math.floor((chunk * places.length) / chunks)
    const to = Math.floor(((chunk + 1) * places.length) / chunks)
    return joined(places.slice(from, to))
  })
}

/** Rising places as stretches of neighbours. */
function joined(places: readonly number[]): Stretches {
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
