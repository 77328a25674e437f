import { describe, expect, test } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { luckByNumber } from '../../../experiments/inference/luck.ts'
import { SequentialAbc } from '../../../experiments/inference/sequential-abc.ts'
import type { SmcSettings } from '../../../experiments/inference/smc-settings.ts'
import type { FinishedRun, SmcState, WantedRun } from '../../../experiments/inference/smc-state.ts'
import { effectiveSampleSize, weightedVariance } from '../../../experiments/inference/weighted.ts'
import { fitted, lastOf, type Simulate } from './fit.ts'

const SETTINGS: SmcSettings = {
  seed: 'machine',
  models: [{ name: 'plane', dimensions: 2 }],
  targets: [
    { name: 'sum', value: 1 },
    { name: 'difference', value: 0 },
  ],
  particles: 40,
  kernel: { kind: 'multivariate' },
  tolerance: { kind: 'quantile', share: 0.5 },
  power: 2,
  scales: 'generation',
  missing: 'refuse',
  stop: { generations: 3 },
}

/** A run with luck of its own; every seventh fails. */
function run({ generation, evaluation, scores: [a, b] }: WantedRun): FinishedRun {
  const luck = luckByNumber('runs', generation)(evaluation)
  const failed = luck.uniform() < 1 / 7
  const statistics = failed ? null : [a! + b! + 0.2 * luck.normal(), a! - b! + 5 * luck.normal()]
  return { generation, evaluation, statistics }
}

/** The same runs in an order by chance. */
function shuffled(requests: readonly WantedRun[], luck: Chance): WantedRun[] {
  return luck.shuffle(requests.map((_, at) => at)).map((at) => requests[at]!)
}

/** As many workers as wanted, each with a chunk of its own, that come back in an order by chance. */
function scattered(chunk: number, workers: number, luck: Chance, state?: SmcState): SequentialAbc {
  const abc = new SequentialAbc(SETTINGS, state)
  const away: WantedRun[][] = []
  while (!abc.ending) {
    while (away.length < workers) {
      const requests = abc.ask(chunk)
      if (requests.length === 0) break
      away.push(requests)
    }
    const [back] = away.splice(luck.below(away.length), 1)
    abc.tell(shuffled(back!, luck).map(run))
  }
  return abc
}

/** Tolerances and evaluations of the fit below, and its first particle: written down once. */
const PATH = [
  [null, 43],
  [2.8459879572989806, 168],
  [0.8662829011036938, 184],
  [0.7869591855002435, 284],
]
const SCORES = [-0.06786075964784241, 1.3763359090688303]

describe('a fit', () => {
  const alone = scattered(1, 1, new Chance('alone')).state

  test('is the same to the last bit for any number of workers, chunks and orders', () => {
    for (const [chunk, workers] of [
      [1, 3],
      [7, 1],
      [10, 4],
      [33, 2],
    ] as const) {
      const { state } = scattered(chunk, workers, new Chance('many', chunk, workers))
      expect(state).toEqual(alone)
    }
  })

  test('is another where the first to come back were kept instead of the first by number', () => {
    const abc = new SequentialAbc(SETTINGS)
    const requests = abc.ask(60)
    const results = requests.map(run).filter(({ statistics }) => statistics)
    const early = results.slice(-40).map(({ evaluation }) => evaluation)
    const kept = alone.generations[0]!.particles.map(({ evaluation }) => evaluation)
    expect(kept).toEqual(results.slice(0, 40).map(({ evaluation }) => evaluation))
    expect(kept).not.toEqual(early)
  })

  test('has the bits it had when it was first looked at, on every engine', () => {
    const path = alone.generations.map(({ epsilon, evaluations }) => [epsilon, evaluations])
    expect(path).toEqual(PATH)
    expect(alone.generations.at(-1)!.particles[0]!.scores).toEqual(SCORES)
  })

  test('goes on from any moment, told as text, as if it had not stopped', () => {
    for (const pause of [0, 1, 57, 130]) {
      const abc = new SequentialAbc(SETTINGS)
      const luck = new Chance('pause', pause)
      let told = 0
      while (told < pause) {
        // Three of four come back before the pause.
        const back = shuffled(abc.ask(8), luck).slice(2)
        abc.tell(back.map(run))
        told += back.length
        if (back.length === 0) break
      }
      const state = JSON.parse(JSON.stringify(abc.state))
      expect(state).toEqual(abc.state)
      expect(scattered(5, 2, luck, state).state).toEqual(alone)
    }
  })

  test('asks again for what was lost, and for nothing twice', () => {
    const abc = new SequentialAbc(SETTINGS)
    const first = abc.ask(5)
    expect(abc.ask(3).map(({ evaluation }) => evaluation)).toEqual([5, 6, 7])
    abc.release(first.slice(1, 3))
    expect(abc.ask(3).map(({ evaluation }) => evaluation)).toEqual([1, 2, 8])
  })

  test('says how many evaluations it is likely to take, and never more than as many again', () => {
    const abc = new SequentialAbc(SETTINGS)
    expect(abc.likely).toBe(40)
    const first = abc.ask(40).map((request) => ({ ...request, statistics: [0, 0] }))
    abc.tell(first.slice(0, 30))
    expect(abc.likely).toBe(10)
    // Half of those that are lacking failed: of the next ones some may fail, too.
    abc.tell(first.slice(30).map((one, at) => (at < 5 ? one : { ...one, statistics: null })))
    expect(abc.likely).toBe(6)
    abc.tell(abc.ask(5).map((request) => ({ ...request, statistics: [1, 1] })))
    expect(abc.state.generations).toHaveLength(1)
    // One of five is what experience says of points that a population proposes.
    expect(abc.likely).toBe(200)
    const none = (count: number) =>
      abc.tell(abc.ask(count).map((request) => ({ ...request, statistics: null })))
    none(100)
    expect(abc.likely).toBe(200)
    none(300)
    expect(abc.likely).toBe(400)
  })

  test('asks for nothing more once enough are accepted, and waits for those before', () => {
    const abc = new SequentialAbc({ ...SETTINGS, particles: 3, stop: { generations: 1 } })
    const requests = abc.ask(5)
    const fine = (at: number) => ({ ...run(requests[at]!), statistics: [0, 0] })
    abc.tell([fine(4), fine(3), fine(2)])
    expect(abc.ask(10)).toEqual([])
    expect(abc.state.generations).toHaveLength(0)
    abc.tell([fine(0), { ...fine(1), statistics: null }])
    const [generation] = abc.state.generations
    expect(generation!.particles.map(({ evaluation }) => evaluation)).toEqual([0, 2, 3])
    expect(generation).toMatchObject({ evaluations: 4, failed: 1 })
  })

  test('counts failed runs and refuses them', () => {
    const { generations } = alone
    for (const { failed, evaluations, particles } of generations) {
      expect(failed).toBeGreaterThan(0)
      expect(failed).toBeLessThan(evaluations / 3)
      expect(particles).toHaveLength(40)
    }
  })

  test('drops what comes late, takes what comes twice, and sees when two runs differ', () => {
    const abc = new SequentialAbc(SETTINGS)
    const [request] = abc.ask(1)
    abc.tell([{ ...run(request!), statistics: [1, 2] }])
    abc.tell([{ ...run(request!), statistics: [1, 2] }])
    expect(() => abc.tell([{ ...run(request!), statistics: [1, 3] }])).toThrow(
      /generation 0, evaluation 0: two runs differ/,
    )
    abc.tell([{ ...run(request!), generation: 4 }])
    expect(abc.state.results).toHaveLength(1)
  })

  test('measures each generation in the spread of the runs of the one before', () => {
    const [first, second, third] = alone.generations
    expect(second!.scales).toEqual(first!.next.scales)
    expect(third!.scales).toEqual(second!.next.scales)
    expect(third!.scales).not.toEqual(second!.scales)
    // What is mostly luck counts for less.
    expect(second!.scales[1]!).toBeGreaterThan(2 * second!.scales[0]!)
  })
})

test('a number of mere luck on a large scale hides the other no longer once differences are scaled', () => {
  const noisy: SmcSettings = {
    ...SETTINGS,
    models: [{ name: 'line', dimensions: 1 }],
    targets: [
      { name: 'told', value: 1 },
      { name: 'luck', value: 0 },
    ],
    particles: 60,
    stop: { evaluations: 2500 },
  }
  const simulate: Simulate = ({ scores }, luck) => [scores[0]!, 100 * luck.normal()]
  const spread = (scales: SmcSettings['scales']) => {
    const particles = lastOf(fitted({ ...noisy, scales }, simulate))
    const scores = particles.map(({ scores }) => scores[0]!)
    return Math.sqrt(
      weightedVariance(
        scores,
        particles.map(({ weight }) => weight),
      ),
    )
  }
  expect(spread('generation')).toBeLessThan(0.35)
  expect(spread('prior')).toBeLessThan(0.35)
  expect(spread([1, 1])).toBeGreaterThan(0.6)
})

describe('a tolerance', () => {
  const line: SmcSettings = {
    ...SETTINGS,
    models: [{ name: 'line', dimensions: 1 }],
    targets: [{ name: 'x', value: 1 }],
    scales: 'prior',
    stop: { epsilon: 0.3 },
  }
  const simulate = ({ scores }: WantedRun) => [scores[0]!]
  const epsilons = (settings: SmcSettings) =>
    fitted(settings, simulate).state.generations.map(({ epsilon }) => epsilon)

  test('falls to a quantile of what was accepted, and ends where it was told to', () => {
    const path = epsilons(line)
    expect(path[0]).toBeNull()
    expect(path.at(-1)).toBe(0.3)
    for (let at = 2; at < path.length; at++) expect(path[at]!).toBeLessThan(path[at - 1]!)
  })

  test('holds a share of the effective sample size', () => {
    const { generations } = fitted(
      { ...line, tolerance: { kind: 'hold', share: 0.8 }, stop: { generations: 4 } },
      simulate,
    ).state
    for (const { next, particles } of generations) {
      const weights = particles.map(({ weight }) => weight)
      const left = particles.map(({ weight, distance }) => (distance <= next.epsilon! ? weight : 0))
      const share = effectiveSampleSize(left) / effectiveSampleSize(weights)
      expect(share).toBeGreaterThanOrEqual(0.8)
      expect(share).toBeLessThan(0.9)
    }
  })

  test('follows a schedule to its end', () => {
    const schedule: SmcSettings = {
      ...line,
      tolerance: { kind: 'schedule', epsilons: [2, 1] },
      stop: {},
    }
    expect(epsilons(schedule)).toEqual([null, 2, 1])
    expect(fitted(schedule, simulate).ending).toBe('schedule')
  })

  test('takes the next smaller distance where distances are few, and ends where all are one', () => {
    const abc = fitted({ ...line, scales: [1], stop: { generations: 9 } }, ({ scores }) => [
      1 + Math.round(Math.abs(scores[0]!)),
    ])
    expect(abc.ending).toBe('stalled')
    expect(abc.state.generations.at(-1)!.epsilon).toBe(0)
  })

  test.each([
    [{ generations: 2 }, 'generations'],
    [{ evaluations: 150 }, 'evaluations'],
    [{ acceptance: 0.5 }, 'acceptance'],
    [{ epsilon: 1 }, 'epsilon'],
  ] as const)('ends by %j', (stop, ending) => {
    const settings = { ...line, stop }
    const abc = fitted(settings, simulate)
    expect(abc.ending).toBe(ending)
    expect(abc.ask(1)).toEqual([])
    const spent = abc.state.generations.reduce((sum, { evaluations }) => sum + evaluations, 0)
    if (ending === 'evaluations') expect(spent).toBeLessThanOrEqual(150)
    if (ending === 'acceptance') expect(abc.state.results).toHaveLength(80)
    expect(lastOf(abc)).toHaveLength(40)
  })

  test('comes to an end where every run fails', () => {
    const abc = fitted({ ...line, stop: { acceptance: 0.2 } }, () => null)
    expect(abc.ending).toBe('acceptance')
    expect(abc.state.generations).toEqual([])
  })
})

test('settings that cannot be used are told all at once', () => {
  const wrong: SmcSettings = {
    ...SETTINGS,
    models: [],
    targets: [
      { name: 'sum', value: 1 },
      { name: 'difference', value: 0, error: -1 },
    ],
    particles: 1.5,
    scales: [1, 0],
    tolerance: { kind: 'quantile', share: 1 },
    stop: {},
  }
  expect(() => new SequentialAbc(wrong)).toThrow(
    [
      'The fit cannot be done:',
      'models: expected at least one, got none',
      'targets[1].error: expected a number from 0, got -1',
      'particles: expected a whole number from 2, got 1.5',
      'scales[1]: expected a number above 0, got 0',
      'tolerance.share: expected a share in (0, 1), got 1',
      'stop: expected at least one rule, got none',
    ].join('\n'),
  )
})
