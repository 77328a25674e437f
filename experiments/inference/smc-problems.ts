import type { SmcSettings } from './smc-settings.ts'

/** Takes a value that is not as expected, by the path at which it stands. */
type Ask = (fine: boolean, path: string, expected: string, got: unknown) => void

/** All that keeps a fit from being done as settings say, as `path: expected ..., got ...`. */
export function problemsOfSettings(settings: SmcSettings): string[] {
  const problems: string[] = []
  const ask: Ask = (fine, path, expected, got) => {
    if (!fine) problems.push(`${path}: expected ${expected}, got ${got}`)
  }
  const { particles, power, stay = 0.5 } = settings
  askModels(settings.models, ask)
  askTargets(settings.targets, ask)
  ask(isWhole(particles, 2), 'particles', 'a whole number from 2', particles)
  ask(power >= 1, 'power', 'a number from 1', power)
  ask(isShare(stay), 'stay', 'a share in (0, 1)', stay)
  askKernel(settings.kernel, ask)
  askScales(settings, ask)
  askStopping(settings, ask)
  return problems
}

const isShare = (value: number) => value > 0 && value < 1
const isWhole = (value: number, least: number) => Number.isInteger(value) && value >= least

function askModels(models: SmcSettings['models'], ask: Ask): void {
  ask(models.length > 0, 'models', 'at least one', 'none')
  models.forEach(({ dimensions, weight = 1 }, at) => {
    const path = `models[${at}]`
    ask(isWhole(dimensions, 0), `${path}.dimensions`, 'a whole number from 0', dimensions)
    ask(weight > 0, `${path}.weight`, 'a number above 0', weight)
  })
}

function askTargets(targets: SmcSettings['targets'], ask: Ask): void {
  ask(
    targets.some(({ weight = 1 }) => weight > 0),
    'targets',
    'at least one that counts',
    'none',
  )
  targets.forEach(({ value, error = 0, discrepancy = 0, weight = 1 }, at) => {
    ask(Number.isFinite(value), `targets[${at}].value`, 'a number', value)
    for (const [name, given] of Object.entries({ error, discrepancy, weight }))
      ask(given >= 0, `targets[${at}].${name}`, 'a number from 0', given)
  })
}

function askKernel(kernel: SmcSettings['kernel'], ask: Ask): void {
  const { widening = 1 } = kernel
  ask(widening > 0, 'kernel.widening', 'a number above 0', widening)
  if (kernel.kind !== 'local') return
  const { neighbours } = kernel
  ask(isWhole(neighbours, 1), 'kernel.neighbours', 'a whole number from 1', neighbours)
}

function askScales({ scales, targets }: SmcSettings, ask: Ask): void {
  if (typeof scales === 'string') return
  ask(scales.length === targets.length, 'scales', `${targets.length} numbers`, scales.length)
  scales.forEach((scale, at) => {
    ask(scale > 0, `scales[${at}]`, 'a number above 0', scale)
  })
}

function askStopping({ tolerance, stop, particles }: SmcSettings, ask: Ask): void {
  const { epsilon = 0, generations = 0, evaluations = particles, acceptance = 0 } = stop
  if (tolerance.kind === 'schedule')
    ask(tolerance.epsilons.length > 0, 'tolerance.epsilons', 'at least one', 'none')
  else ask(isShare(tolerance.share), 'tolerance.share', 'a share in (0, 1)', tolerance.share)
  const rules = Object.values(stop).filter((rule) => rule !== undefined)
  const ends = tolerance.kind === 'schedule' || rules.length > 0
  ask(ends, 'stop', 'at least one rule', 'none')
  ask(epsilon >= 0, 'stop.epsilon', 'a number from 0', epsilon)
  ask(isWhole(generations, 0), 'stop.generations', 'a whole number from 0', generations)
  const enough = isWhole(evaluations, particles)
  ask(enough, 'stop.evaluations', `a whole number from ${particles}, one generation`, evaluations)
  const isPart = acceptance >= 0 && acceptance <= 1
  ask(isPart, 'stop.acceptance', 'a share in [0, 1]', acceptance)
}
