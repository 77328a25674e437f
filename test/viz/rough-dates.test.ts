import { describe, expect, test } from 'vitest'
import { run } from '../../sim/index.ts'
import { markerSentence } from '../../viz/replay/marker-words.ts'
import { roughDate } from '../../viz/replay/rough-dates.ts'
import { align } from '../../viz/replay/towns.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import { type Language, speech } from '../../viz/words/index.ts'
import { scenario } from '../scenarios.ts'

const scenarios = (['town-1', 'town-2', 'town-3'] as const).map(scenario)
/** Short runs with few people are enough for some marks. */
const towns = align(
  scenarios.map((each) =>
    run({ ...each, place: { ...each.place, population: 5_000 } }, 'rough', { weeks: 380 }),
  ),
)
const summer = towns.markers.find(({ kind }) => kind === 'summer2015')!

describe('dates that are known roughly', () => {
  test('are that of the summer, with a time around its mark', () => {
    const { from, to } = roughDate(summer, towns)!
    expect(from).toBeLessThan(summer.week)
    expect(to).toBeGreaterThan(summer.week)
  })

  test('are none that a run works out', () => {
    const others = towns.markers.filter((marker) => marker !== summer)
    expect(others.length).toBeGreaterThan(3)
    for (const marker of others) expect(roughDate(marker, towns)).toBeUndefined()
  })

  test('are called so, in every language', () => {
    for (const language of Object.keys(CATALOGUES) as Language[])
      expect(markerSentence(summer, towns, speech(language))).toMatch(/, (um|about|ungefähr) /)
  })
})
