import fc from 'fast-check'

/** Values that stand where others are expected. */
const ODD = [
  ...[null, true, false, 0, -0, -1, 1, 2, 3, 0.5, 1.5, 1e-320, 1e308, -1e308, 2 ** 31, 2 ** 53],
  ...['', ' ', 'a', '0', '__proto__', 'constructor', '2014-02-30', '2014', 'week 3', 'members'],
  ...['leadership', 'policy[3000000]', 'parameters', 'town.yaml', '\u0000', '\uD800'],
  ...[[], {}, [[]], [null], [1, 'a'], { a: { a: {} } }, { __proto__: 1 }],
] as const

type Place = { readonly holder: Record<string, unknown>; readonly key: string }

/** All places of a tree, whole parts and what is in them. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}

type Change = (places: readonly Place[]) => void
const at = fc.nat({ max: 1_000_000 })
const pick = (places: readonly Place[], place: number) => places[place % Math.max(1, places.length)]

const replaced = fc
  .tuple(at, fc.oneof(fc.constantFrom(...ODD), fc.double(), fc.integer(), fc.nat(12)))
  .map(
    ([place, value]): Change =>
      (places) => {
        const one = pick(places, place)
        if (one) one.holder[one.key] = value
      },
  )
/** A value of another place: of its kind, and seldom right where it stands now. */
const moved = fc.tuple(at, at).map(
  ([from, to]): Change =>
    (places) => {
      const [one, other] = [pick(places, from), pick(places, to)]
      if (one && other) other.holder[other.key] = structuredClone(one.holder[one.key])
    },
)
const dropped = at.map(
  (place): Change =>
    (places) => {
      const one = pick(places, place)
      if (one) delete one.holder[one.key]
    },
)
const scaled = fc.tuple(at, fc.constantFrom(-1, 0, 0.5, 2, 10, 1000)).map(
  ([place, factor]): Change =>
    (places) => {
      const numbers = places.filter(({ holder, key }) => typeof holder[key] === 'number')
      const one = pick(numbers, place)
      if (one) one.holder[one.key] = Number(one.holder[one.key]) * factor
    },
)

/**
 * Real values with one to three that are others, as JSON: what is wrong is seldom the syntax, as it
 * is where a text is changed sign by sign.
 */
export function changedValues(...trees: readonly unknown[]): fc.Arbitrary<string> {
  const change = fc.oneof(
    { weight: 3, arbitrary: replaced },
    { weight: 2, arbitrary: scaled },
    { weight: 2, arbitrary: moved },
    { weight: 1, arbitrary: dropped },
  )
  return fc
    .tuple(fc.constantFrom(...trees), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([tree, changes]) => {
      const whole = { tree: structuredClone(tree) }
      for (const one of changes) one(placesIn(whole.tree))
      return JSON.stringify(whole.tree)
    })
}
