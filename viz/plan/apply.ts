import type { LeverKey, PolicyEntry, Scenario } from '../../sim/index.ts'
import { type Change, targetOf } from './change.ts'
import { type Conditions, withConditions } from './condition.ts'
import { startOf, withStart } from './start-values.ts'

/**
 * The scenario of a town with the changes that concern it. Changes without a date come
 * first, then those with one in order of date, so that "0.3 at first, 1 from 2016 on" can
 * be said. Pure; a change back to the value of the scenario gives an equal scenario.
 */
export function applyChanges(
  scenario: Scenario,
  changes: readonly Change[],
  town: number,
): Scenario {
  const own = changes.filter((change) => change.town === town)
  const order = own.toSorted((a, b) => rank(a) - rank(b) || compare(a.from ?? '', b.from ?? ''))
  return order.reduce(applyChange, scenario)
}

/** Intensities come before the settings of the entries they make. */
function rank({ key, from }: Change): number {
  if (from !== undefined) return 1
  return targetOf(key)?.kind === 'setting' ? 2 : 0
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function applyChange(scenario: Scenario, { key, value, from, when, until }: Change): Scenario {
  const target = targetOf(key)
  if (!target) throw new RangeError(`unknown lever or parameter "${key}"`)
  if (target.kind === 'lever')
    return pulled(scenario, target.lever.key, value, { when, until }, from)
  if (value === null) return scenario
  if (target.kind === 'start') return withStart(scenario, target.start, value)
  if (target.kind === 'parameter') {
    const parameters = { ...scenario.parameters, [target.parameter.key]: value }
    return { ...scenario, parameters: inOrder(parameters, target.parameter.key) }
  }
  return replaced(scenario, target.lever.key, (entries) =>
    entries.map((entry) =>
      entry.settings[target.name] === value
        ? entry
        : { ...entry, settings: { ...entry.settings, [target.name]: value } },
    ),
  )
}

/** The shortest delay is never longer than the longest: the other one follows. */
function inOrder(parameters: Scenario['parameters'], changed: string): Scenario['parameters'] {
  const { delayMin, delayMax } = parameters
  if (delayMin <= delayMax) return parameters
  return changed === 'delayMin'
    ? { ...parameters, delayMax: delayMin }
    : { ...parameters, delayMin: delayMax }
}

/** Forces a lever, with intensity 0 off; null leaves it to those who hold office. */
function pulled(
  scenario: Scenario,
  lever: LeverKey,
  intensity: number | null,
  conditions: Conditions,
  date?: string,
): Scenario {
  return replaced(scenario, lever, (entries) => {
    const earlier = date === undefined ? [] : entries.flatMap((entry) => before(entry, date))
    if (intensity === null) return earlier
    if (date === undefined && entries.length > 0 && intensity > 0)
      return entries.map((entry) =>
        withConditions(entry.intensity === intensity ? entry : { ...entry, intensity }, conditions),
      )
    const settings = entries.at(-1)?.settings ?? {}
    const entry = { lever, intensity, from: date ?? scenario.start, settings }
    return [...earlier, withConditions(entry, conditions)]
  })
}

/** The part of an entry before a date; nothing when it would begin later. */
function before(entry: PolicyEntry, date: string): PolicyEntry[] {
  if (entry.from !== undefined && entry.from >= date) return []
  return [entry.to !== undefined && entry.to <= date ? entry : { ...entry, to: date }]
}

/** The policy with the entries of one lever replaced, where the first of them stood. */
function replaced(
  scenario: Scenario,
  lever: LeverKey,
  replace: (entries: readonly PolicyEntry[]) => readonly PolicyEntry[],
): Scenario {
  const own = scenario.policy.filter((entry) => entry.lever === lever)
  const next = replace(own)
  const first = scenario.policy.findIndex((entry) => entry.lever === lever)
  const at = first < 0 ? scenario.policy.length : first
  const others = (entries: readonly PolicyEntry[]) =>
    entries.filter((entry) => entry.lever !== lever)
  const policy = [
    ...others(scenario.policy.slice(0, at)),
    ...next,
    ...others(scenario.policy.slice(at)),
  ]
  return { ...scenario, policy }
}

/** How hard a lever is forced in a scenario: the highest intensity of its entries, null without one. */
export function leverIntensity(scenario: Scenario, lever: LeverKey): number | null {
  const own = scenario.policy.filter((entry) => entry.lever === lever)
  return own.length === 0 ? null : Math.max(...own.map((entry) => entry.intensity))
}

/** Whether a lever is pulled by force somewhere in a scenario. */
export function isPulled(scenario: Scenario, lever: LeverKey): boolean {
  return (leverIntensity(scenario, lever) ?? 0) > 0
}

/** The value a key has in a scenario; null for a lever that nobody forces. */
export function valueIn(scenario: Scenario, key: Change['key']): number | null {
  const target = targetOf(key)
  if (!target) throw new RangeError(`unknown lever or parameter "${key}"`)
  if (target.kind === 'parameter') return scenario.parameters[target.parameter.key]
  if (target.kind === 'start') return startOf(scenario, target.start)
  if (target.kind === 'lever') return leverIntensity(scenario, target.lever.key)
  const entry = scenario.policy.find(({ lever }) => lever === target.lever.key)
  return entry?.settings[target.name] ?? target.setting.default
}
