import { describe, expect, it, test } from 'vitest'
import { changesInWords, factorInWords } from '../../../cli/study/report/plan-words.ts'
import { sayIn } from '../../../cli/study/report/say.ts'

const [de, en] = [sayIn('de'), sayIn('en')]
const entry = (value: object) => [`policy[4]=${JSON.stringify(value)}`]
const POSTS = {
  lever: 'posts',
  intensity: 0.5,
  from: '2015-06-01',
  to: '2017-06-05',
  settings: { limit: 2 },
}

describe('a plan in words', () => {
  it('says which lever is pulled, how far, from when and until when, and how', () => {
    expect(changesInWords(entry(POSTS), de)).toEqual([
      'Koordinationsstellen zu 50\u00a0%, ab 01.06.2015 bis 05.06.2017 (Höchstens so viele volle Stellen: 2)',
    ])
    expect(changesInWords(entry(POSTS), en)).toEqual([
      'Coordination posts at 50%, from 1\u00a0Jun\u00a02015 to 5\u00a0Jun\u00a02017 (At most so many full-time equivalents: 2)',
    ])
  })

  it('says what starts and ends it, and what pays for it', () => {
    const when = { outcome: 'openConflict', above: 0.3, weeks: 8 }
    const [told = ''] = changesInWords(
      entry({
        lever: 'forum',
        intensity: 1,
        when,
        until: { outcome: 'active', below: 5 },
        grant: 9000,
      }),
      en,
    )
    expect(told).toMatch(/^Exchange forum at 100%, from the start \(/)
    expect(told).toMatch(
      /begins when .+ above 0\.3 for 8 weeks; ends when .+ below 5; until 9,000 EUR/,
    )
  })

  it('says changes of the head and of arrivals, and leaves what it has no words for', () => {
    const set = [
      'leadership.control=0.05',
      'place.multiplier=0.5',
      'arrivals.shocks=[{from: 2019-03-04, persons: 600, shape: surge, weeks: 26}]',
      'structure.crowding=need',
      'arrivals.shocks=[]',
    ]
    expect(changesInWords(set, de)).toEqual([
      'Kontrolle der Spitze: 0,05',
      'Zahl der Ankommenden, mal: 0,5',
      'weitere 600 Menschen kommen ab 04.03.2019 binnen 26 Wochen',
      ...set.slice(3),
    ])
  })

  it('says nothing of a plan that decides nothing', () => {
    expect(changesInWords([], de)).toEqual([])
  })
})

test('what is not known is told in words where it is a parameter, by its name otherwise', () => {
  expect(factorInWords({ name: 'delayMin', set: ['parameters.delayMin'] }, de)).toBe(
    'delayMin (Kürzeste Zeit von der Ankunft in Deutschland bis in die Stadt)',
  )
  expect(factorInWords({ name: 'trust', set: ['administration.trust'] }, de)).toBe('trust')
})
