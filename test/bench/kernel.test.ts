import { expect, test } from 'vitest'
import { disagreements, estimate, zOf } from '../../bench/kernel/agreement.ts'
import { measure, type Run } from '../../bench/kernel/measure.ts'
import { build, keyOf } from '../../bench/kernel/ours.ts'
import { eachTie, leavingChance } from '../../bench/kernel/rules.ts'
import { spread } from '../../bench/kernel/tables.ts'

test('64 agents are active as in the known answer of bench/kernel.md', () => {
  expect(keyOf(1)).toEqual({ low: 965485272, high: -2111770197 })
  const model = build(64, 1)
  const counts = Array.from({ length: 33 }, () => {
    model.step()
    return model.active()
  })
  const quiet = [0, 0, 0, 0, 0, 0, 0, 0]
  const rise = [2, 16, 21, 26, 26, 31, 31, 31, 29, 33, 33, 32, 34, 34]
  expect(counts).toEqual([...quiet, ...rise, 35, 35, 33, 33, 31, 30, 30, 30, 29, 30, 28])
  expect(model.starts()).toBe(47)
})

test.each([
  [64, 33, 1, 'fdc0e96a6e798b415da2292f00efbebc'],
  [64, 130, 2, 'a9828701f3eacb87485ecabe01035fc5'],
])(
  'every state and motivation of %i agents after %i weeks is frozen',
  (agents, weeks, seed, digest) => {
    expect(measure(build, agents, weeks, seed).digest).toBe(digest)
  },
)

test.each([16, 64, 10_000])('each of %i agents has eight different ties, all mutual', (agents) => {
  const ties = Array.from({ length: agents }, () => new Set<number>())
  eachTie(agents, (a, b) => {
    ties[a]!.add(b)
    ties[b]!.add(a)
  })
  for (const [id, others] of ties.entries())
    expect([others.size, others.has(id)]).toEqual([8, false])
})

test('an active agent stops more easily the lower their motivation', () => {
  expect(leavingChance(0.5)).toBe(0.03)
  expect(leavingChance(0.2)).toBeGreaterThan(leavingChance(0.3))
})

const run = (seed: number, share: number, digest = ''): Run => ({
  seed,
  seconds: 1,
  share,
  peak: 0.3 + share,
  starts: 3 + share,
  motivation: 0.4 + share,
  digest,
})

test('z counts the distance of two means in standard errors', () => {
  const [near, far] = [
    [run(1, 0.2), run(2, 0.22)],
    [run(1, 0.25), run(2, 0.27)],
  ]
  expect(estimate(near, 'share').mean).toBeCloseTo(0.21, 12)
  expect(estimate(near, 'share').error).toBeCloseTo(0.01, 12)
  expect(zOf(estimate(far, 'share'), estimate(near, 'share'))).toBeCloseTo(0.05 / 0.01 / Math.SQRT2)
})

test('implementations disagree when a mean is far off, a digest differs or a twin departs', () => {
  const ours = [run(1, 0.2, 'a'), run(2, 0.21, 'b'), run(3, 0.22, 'c')]
  const twin = 'agentscript, neighbours kept'
  const of = (name: string, runs: Run[]) =>
    disagreements(
      name,
      new Map([
        ['ours', ours],
        [twin, ours],
        [name, runs],
      ]),
    )
  const drawn = (shift: number) => ours.map(({ seed, share }) => run(seed, share + shift))
  expect(of('ours', ours)).toEqual([])
  expect(of('C', ours)).toEqual([])
  expect(of('C', [run(2, 0.21, 'x')])).toEqual(['C: digest of seed 2 is x, that of ours b'])
  expect(of('agentscript', [run(3, 0.3)])).toEqual([
    `agentscript: share of seed 3 is 0.3, that of ${twin} 0.22`,
  ])
  expect(of('flocc', drawn(0.005))).toEqual([])
  expect(of('flocc', drawn(0.05))).toContain('flocc: mean active share is 6.1 errors off')
})

test('the median of an even number of rounds lies between the two in the middle', () => {
  expect(spread([4, 1, 3, 2])).toEqual({ median: 2.5, low: 1, high: 4 })
  expect(spread([9, 1, 3])).toEqual({ median: 3, low: 1, high: 9 })
})
