import fc from 'fast-check'

/** Pieces that readers stumble over: of YAML, of JSON, of tables, of links, and of JavaScript itself. */
const PIECES = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'true', '~', 'undefined'],
  ...[
    '.inf',
    '-.inf',
    '.nan',
    '1e999',
    '-0',
    '1e-320',
    '9007199254740993',
    '0x10',
    '1_000',
    '1.200',
  ],
  ...['&a ', '*a', '<<: *a', '!!binary ', '!x ', '---\n', '...\n', '%YAML 1.2\n', '? ', '- ', ': '],
  ...['[', ']', '{', '}', '"', "'", '\\', '|\n', '>\n', '#', ',', ';', '\t', '\n', '\r', '\u0000'],
  ...[
    '\uFEFF',
    '\uD800',
    'ä',
    'a\u0308',
    '\u2028',
    '%',
    '%E4',
    '%00',
    '&',
    '=',
    '*',
    '_',
    '?',
    '/',
  ],
  ...[
    '0',
    '-1',
    '99999999999999999999',
    '2014-02-30',
    '9999-12-31',
    '0000-01-01',
    '11/2014',
    '2014-13',
  ],
  ...['policy[3000000]', 'policy[-1]', 'place.population', '[[[[[[[[[[[[[[[[', '{a: {a: {a: {a: '],
] as const

type Change = (text: string) => string
const at = fc.nat({ max: 1_000_000 })
const within = (place: number, text: string) => place % (text.length + 1)

const deleted = fc.tuple(at, fc.integer({ min: 1, max: 40 })).map(
  ([place, length]): Change =>
    (text) =>
      text.slice(0, within(place, text)) + text.slice(within(place, text) + length),
)
const inserted = fc.tuple(at, fc.constantFrom(...PIECES)).map(
  ([place, piece]): Change =>
    (text) =>
      text.slice(0, within(place, text)) + piece + text.slice(within(place, text)),
)
const doubled = fc.tuple(at, fc.integer({ min: 1, max: 200 }), at).map(
  ([from, length, to]): Change =>
    (text) => {
      const piece = text.slice(within(from, text), within(from, text) + length)
      return text.slice(0, within(to, text)) + piece + text.slice(within(to, text))
    },
)
/** One byte of the text, as a broken disk would leave it. */
const flipped = fc.tuple(at, fc.nat(7)).map(
  ([place, bit]): Change =>
    (text) => {
      const bytes = new TextEncoder().encode(text)
      const byte = place % Math.max(1, bytes.length)
      if (bytes.length > 0) bytes[byte] = (bytes[byte] ?? 0) ^ (1 << bit)
      return new TextDecoder().decode(bytes)
    },
)
/** Another value behind one of the keys, cells or equals signs. */
const replaced = fc
  .tuple(
    at,
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.double().map(String),
      fc.integer().map(String),
      fc.nat(50).map(String),
      fc.string({ maxLength: 8 }),
    ),
  )
  .map(
    ([place, value]): Change =>
      (text) => {
        const values = [...text.matchAll(/(?<=[:=,_-] ?)[\w.-]+/g)]
        const old = values[place % Math.max(1, values.length)]
        if (old === undefined) return value
        return text.slice(0, old.index) + value + text.slice(old.index + old[0].length)
      },
  )
const cut = at.map(
  (place): Change =>
    (text) =>
      text.slice(0, within(place, text)),
)

const change = fc.oneof(
  { weight: 3, arbitrary: inserted },
  { weight: 4, arbitrary: replaced },
  { weight: 2, arbitrary: deleted },
  { weight: 2, arbitrary: flipped },
  { weight: 1, arbitrary: doubled },
  { weight: 1, arbitrary: cut },
)

/** Real texts with one to six changes; shrinks to fewer of them. */
export function mutated(...texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([text, changes]) => changes.reduce((before, next) => next(before), text))
}

/** Texts of the same pieces and of any signs, with nothing real in them. */
export const invented = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''))
