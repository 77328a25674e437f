import type { World } from './compare.ts'
import type { Future } from './policies.ts'

/** Worlds that are looked at together: what a world weighs in them, 0 for those that are left out. */
export type WorldPart = {
  /** Name of the future that they have in common; absent for all worlds together. */
  readonly future?: string
  readonly weights: Float64Array
}

/** All worlds together, and those of each future. */
export function worldParts(
  futures: readonly Pick<Future, 'name'>[],
  worlds: readonly World[],
): readonly WorldPart[] {
  return [
    { weights: Float64Array.from(worlds, ({ weight }) => weight) },
    ...futures.map(({ name }, at) => ({
      future: name,
      weights: Float64Array.from(worlds, ({ weight, future }) => (future === at ? weight : 0)),
    })),
  ]
}
