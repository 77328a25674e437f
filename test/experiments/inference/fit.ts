import { type Luck, luckByNumber } from '../../../experiments/inference/luck.ts'
import { SequentialAbc } from '../../../experiments/inference/sequential-abc.ts'
import type { SmcSettings } from '../../../experiments/inference/smc-settings.ts'
import type { Generation, Particle, WantedRun } from '../../../experiments/inference/smc-state.ts'
import type { Statistic } from '../../../experiments/inference/target.ts'
import { valueAt } from '../../../sim/index.ts'

/** What a run says of a point, or null where it fails. */
export type Simulate = (request: WantedRun, luck: Luck) => readonly Statistic[] | null

/** Another weight for a particle of the generation that has just been closed: a fault on purpose. */
export type Doctor = (generations: readonly Generation[], settings: SmcSettings) => number[]

/** A whole fit, point by point; `doctor` changes weights wherever a generation has closed. */
export function fitted(settings: SmcSettings, simulate: Simulate, doctor?: Doctor): SequentialAbc {
  let abc = new SequentialAbc(settings)
  let lucks = luckByNumber(settings.seed, 'run', 0)
  for (let closed = 0; !abc.ending; ) {
    for (const request of abc.ask(16)) {
      const { generation, evaluation } = request
      abc.tell([{ generation, evaluation, statistics: simulate(request, lucks(evaluation)) }])
    }
    const { generations } = abc.state
    if (generations.length === closed) continue
    closed = generations.length
    lucks = luckByNumber(settings.seed, 'run', closed)
    if (doctor) abc = doctored(settings, abc, doctor)
  }
  return abc
}

function doctored(settings: SmcSettings, abc: SequentialAbc, doctor: Doctor): SequentialAbc {
  const { generations, ending } = abc.state
  const weights = doctor(generations, settings)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const last = valueAt(generations, generations.length - 1)
  const particles = last.particles.map(
    (particle, at): Particle => ({ ...particle, weight: valueAt(weights, at) / sum }),
  )
  const changed = [...generations.slice(0, -1), { ...last, particles }]
  return new SequentialAbc(settings, { generations: changed, results: [], ending })
}

/** Particles of the last generation. */
export function lastOf(abc: SequentialAbc): readonly Particle[] {
  return abc.state.generations.at(-1)?.particles ?? []
}

/** Mean of numbers, and its standard error. */
export function meanAndError(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) }
}

/** How many standard errors a mean lies from what it should be. */
export function zOf(values: readonly number[], exact: number): number {
  const { mean, error } = meanAndError(values)
  return (mean - exact) / error
}
