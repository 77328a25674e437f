import { describe, expect, test } from 'vitest'
import type { Draw } from '../../../experiments/bands.ts'
import type { TownMetrics } from '../../../experiments/town-metrics.ts'
import { run } from '../../../sim/index.ts'
import { writePlan } from '../../../viz/plan/plan-text.ts'
import { ASSUMPTION_KEYS, turned } from '../../../viz/research/assumptions.ts'
import {
  Backwards,
  countFrom,
  plansLookedAt,
  RUNS,
  reaching,
} from '../../../viz/research/backwards.ts'
import { DRAWS, topples, verdictOf } from '../../../viz/research/contest.ts'
import { CLAIM_KEYS, type ClaimRuns, holds } from '../../../viz/research/story-claims.ts'
import type { Crowd, EnsembleTask } from '../../../viz/session/crowd.ts'
import { gather } from '../../../viz/session/ensemble.ts'
import { scenario } from '../../scenarios.ts'

describe('an assumption', () => {
  const town = { ...scenario('town-1'), weeks: 130 }
  const asItIs = run(town, town.seed).fingerprint

  test.each(ASSUMPTION_KEYS)('"%s" turned makes another town, and none twice', (key) => {
    const other = turned(town, key)
    expect(run(other, other.seed).fingerprint).not.toBe(asItIs)
    expect(turned(other, key)).toEqual(other)
  })
})

/** Numbers as the story tells them; weeks lie in 2016. */
const told = {
  persistence: 0.7,
  core2019: 0.1,
  conflictPeakWeek: 143,
  understandingGain: 0.2,
} as TownMetrics
const little = { ...told, persistence: 0.2 } as TownMetrics
const asTold: ClaimRuns = { towns: [told, told, little] as Draw, called: 160, uncalled: 110 }

describe('the claims of the story', () => {
  test('hold where the numbers are as it tells them', () => {
    for (const claim of CLAIM_KEYS) expect([claim, holds(claim, asTold)]).toEqual([claim, true])
  })

  test('fall one by one', () => {
    const other = (change: Partial<TownMetrics>): ClaimRuns => {
      const [one, two, three] = asTold.towns
      const bent = (town: TownMetrics) => ({ ...town, ...change })
      return { ...asTold, towns: [bent(one), bent(two), bent(three)] }
    }
    expect(holds('net', other({ persistence: 0.4 }))).toBe(false)
    expect(holds('little', other({ persistence: 0.4 }))).toBe(false)
    expect(holds('core', other({ core2019: 0.3 }))).toBe(false)
    expect(holds('conflict', other({ conflictPeakWeek: 300 }))).toBe(false)
    expect(holds('understanding', other({ understandingGain: -0.1 }))).toBe(false)
    expect(holds('forum', { ...asTold, uncalled: 160 })).toBe(false)
  })

  test('are counted draw by draw, and topple where they mostly held and mostly hold no more', () => {
    const uncalled = (few: number) =>
      Array.from({ length: DRAWS }, (_, at) => (at < few ? { ...asTold, uncalled: 999 } : asTold))
    const [before, after] = [verdictOf(uncalled(2)), verdictOf(uncalled(DRAWS / 2))]
    const nearly = verdictOf(uncalled(DRAWS / 2 - 1))
    expect([before.forum, after.forum, after.net]).toEqual([DRAWS - 2, DRAWS / 2, DRAWS])
    expect(topples('forum', before, after)).toBe(true)
    expect(topples('net', before, after)).toBe(false)
    expect(topples('forum', after, after)).toBe(false)
    expect(topples('forum', nearly, after)).toBe(false)
  })
})

describe('what would have to be true', () => {
  test('looks at the town as it is first, and at no plan twice', () => {
    const texts = plansLookedAt(1).map(writePlan)
    expect(texts[0]).toBe('observed')
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('finds what more than half of the runs reach, and nothing between runs', () => {
    const looked = [
      { plan: plansLookedAt(0)[0]!, ends: [80, 99, 99, 120, 130] },
      { plan: plansLookedAt(0)[1]!, ends: [80, 99, 100, 120, 130] },
    ]
    expect(reaching(looked, 100)).toEqual([looked[1]])
    expect(reaching(looked, 131)).toEqual([])
    expect(countFrom(looked[0]!.ends, 99)).toBe(4)
  })

  test('computes each plan once, and keeps what was done when it is stopped', async () => {
    const asked: string[] = []
    let most = 3
    const crowd: Pick<Crowd, 'ensemble'> = {
      async ensemble({ first, runs, outcomes }: EnsembleTask) {
        asked.push(first.scenario.id)
        if (most-- === 0) throw new Error('stopped')
        const column = new Float64Array(first.scenario.weeks).fill(120)
        return gather(
          Array.from({ length: runs }, (_, at) => `${at}`),
          Array.from({ length: runs }, () => ({ members: column })),
          outcomes,
        )
      },
    }
    const towns = ['town-1', 'town-2', 'town-3'].map(scenario)
    const job = new Backwards(crowd)
    const ended = () =>
      new Promise<void>((resolve) => {
        const leave = job.subscribe(() => {
          if (job.progress.state === 'running') return
          leave()
          resolve()
        })
      })
    job.look(towns, 0)
    await ended()
    expect([job.progress.state, job.of(0).length, job.of(1)]).toEqual(['failed', 3, []])
    expect(job.of(0)[0]!.ends).toEqual(Array(RUNS).fill(120))
    most = Number.POSITIVE_INFINITY
    job.look(towns, 0)
    await ended()
    expect(job.of(0)).toHaveLength(plansLookedAt(0).length)
    expect(asked).toHaveLength(plansLookedAt(0).length + 1)
  })
})
