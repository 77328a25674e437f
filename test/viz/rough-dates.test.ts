import { describe, expect, test } from 'vitest'
import { run } from '../../sim/index.ts'
import { markerSentence } from '../../viz/replay/marker-words.ts'
import type { Marker } from '../../viz/replay/markers.ts'
import { ASSUMED, roughDate } from '../../viz/replay/rough-dates.ts'
import { align, type Towns } from '../../viz/replay/towns.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import { type Language, speech } from '../../viz/words/index.ts'
import { NUMERALS } from '../../viz/words/names.ts'
import { scenario } from '../scenarios.ts'

const NAMES = ['town-1', 'town-2', 'town-3'] as const
const scenarios = NAMES.map(scenario)
/** Short runs with few people: the marks of levers do not depend on either. */
const short = (towns: typeof scenarios): Towns =>
  align(
    towns.map((each) =>
      run({ ...each, place: { ...each.place, population: 5_000 } }, 'rough', { weeks: 380 }),
    ),
  )
const towns = short(scenarios)
const sharp = (marker: Marker) => roughDate(marker, towns) === undefined

describe('dates that are known roughly', () => {
  test('are those of every lever that a town pulls after the clock starts', () => {
    for (const [index, { id, policy, start }] of scenarios.entries()) {
      const dated = policy.filter(({ from }) => from !== undefined && from > start)
      expect(Object.entries(ASSUMED[id] ?? {}).sort(), NAMES[index]).toEqual(
        dated.map(({ lever, from }) => [lever, from]).sort(),
      )
    }
  })

  test('have a time around their mark', () => {
    const rough = towns.markers.filter((marker) => !sharp(marker))
    expect(rough.length).toBeGreaterThan(12)
    for (const marker of rough) {
      const { from, to } = roughDate(marker, towns)!
      expect(from).toBeLessThan(marker.week)
      expect(to).toBeGreaterThan(marker.week)
    }
  })

  test('are no outcomes of a run, no war that began on a day, and nothing that was there from the start', () => {
    const kinds = new Set(towns.markers.filter(sharp).map(({ kind }) => kind))
    for (const kind of ['forum', 'alliance', 'association'] as const)
      if (towns.markers.some((marker) => marker.kind === kind)) expect(kinds).toContain(kind)
    expect(sharp({ week: 424, kind: 'ukraine2022', town: -1, value: 0 })).toBe(true)
    expect(towns.markers.filter(({ week }) => week === 0).every(sharp)).toBe(true)
  })

  test('become sharp where the reader sets another', () => {
    const moved = scenarios.map((each) => ({
      ...each,
      policy: each.policy.map((entry) =>
        entry.lever === 'provision' ? { ...entry, from: '2015-03-02' } : entry,
      ),
    }))
    const mine = short(moved)
    const provision = mine.markers.filter(
      ({ kind, town, value }) =>
        kind === 'leverOn' && mine.replays[town]!.trajectory.policy[value]?.lever === 'provision',
    )
    expect(provision).toHaveLength(NUMERALS.length)
    for (const marker of provision) expect(roughDate(marker, mine)).toBeUndefined()
  })

  test('are called so, in every language', () => {
    const summer = towns.markers.find(({ kind }) => kind === 'summer2015')!
    const concept = towns.markers.find((marker) => roughDate(marker, towns)?.known === 'year')!
    for (const language of Object.keys(CATALOGUES) as Language[]) {
      const say = speech(language)
      expect(markerSentence(summer, towns, say)).toMatch(/, (um|about|ungefähr) /)
      expect(markerSentence(concept, towns, say)).toMatch(/(Jahres|course of|im Jahr) 2021: /)
    }
  })
})
