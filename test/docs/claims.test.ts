import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../experiments/bands.ts'
import { EFFECTS } from '../../experiments/effects.ts'
import { EXPERIMENTS } from '../../experiments/signs.ts'
import { EVENT, OUTCOMES } from '../../sim/index.ts'
import { ROOT } from '../lint/rooms.ts'

const text = readFileSync(join(ROOT, 'docs/claims.md'), 'utf8')
const claims = [...text.matchAll(/^\| (A|I{1,3})(\d+) \| (.+?) \| (\w+) \| (.+) \|$/gm)].map(
  ([, place = '', number = '', short = '', kind = '', shown = '']) => ({
    id: place + number,
    place,
    short,
    kind,
    shown,
  }),
)

/** Claims by place, as the source text makes them. */
const MADE = { A: 30, I: 20, II: 15, III: 14 } as const
const PLACES = Object.keys(MADE) as (keyof typeof MADE)[]
const KINDS = ['emergent', 'given', 'told', 'absent']

const SHOWN: ReadonlySet<string> = new Set([
  ...[...CHECKS, ...EXPERIMENTS, ...EFFECTS].map(({ id }) => id),
  ...OUTCOMES.map(({ key }) => key),
  ...Object.keys(EVENT),
])
/** What a claim names: patterns, effects, and in code font outcomes and events. */
const named = (shown: string) => [
  ...(shown.match(/\b[PE]\d+\b/g) ?? []),
  ...[...shown.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
]

describe('the claims of the source text', () => {
  test('are all there, in order and once', () => {
    const all = PLACES.flatMap((place) =>
      Array.from({ length: MADE[place] }, (_, index) => `${place}${index + 1}`),
    )
    expect(claims.map(({ id }) => id)).toEqual(all)
    expect(claims.filter(({ kind }) => !KINDS.includes(kind))).toEqual([])
  })

  test('are counted as they are classed', () => {
    const count = (wanted: (claim: (typeof claims)[number]) => boolean) => {
      const byPlace = PLACES.map(
        (place) => claims.filter((c) => c.place === place && wanted(c)).length,
      )
      return [...byPlace, byPlace.reduce((sum, number) => sum + number, 0)].join(' | ')
    }
    for (const kind of KINDS)
      expect(text).toContain(`| ${kind} | ${count((claim) => claim.kind === kind)} |`)
    const one = count(({ shown }) => /\bone rule\b/.test(shown))
    expect(text).toContain(`| of them one rule | ${one} |`)
  })

  test('are shown by what there is, if they emerge', () => {
    const emergent = claims.filter(({ kind }) => kind === 'emergent')
    expect(emergent.length).toBeGreaterThanOrEqual(45)
    expect(emergent.filter(({ shown }) => named(shown).length === 0).map(({ id }) => id)).toEqual(
      [],
    )
    const unknown = claims.flatMap(({ id, shown }) =>
      named(shown).flatMap((name) => (SHOWN.has(name) ? [] : [`${id}: ${name}`])),
    )
    expect(unknown).toEqual([])
  })
})
