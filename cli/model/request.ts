import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { sha256 } from '../digest.ts'
import { InputError } from '../failure.ts'

/** What is no value of the model, but says which run is meant. */
const OWN = ['scenario', 'study', 'town', 'weeks', 'metrics', 'seed', 'target', 'parameters']
/** The town where none is named. */
const SCENARIO = 'neutral'
/** Hexadecimal digits of a seed that follows from the arguments. */
const DIGITS = 16

/** Arguments `name=value`, by name; blanks around them are dropped. */
export type Named = ReadonlyMap<string, string>

/** @throws InputError with all arguments that are not `name=value` or are there twice. */
export function namedArguments(words: readonly string[]): Named {
  const named = new Map<string, string>()
  const problems: string[] = []
  for (const word of words) {
    // pyABC ends each argument with a blank.
    const [, name, value] = /^\s*([^=]+?)\s*=\s*([\s\S]*?)\s*$/.exec(word) ?? []
    if (name === undefined || value === undefined)
      problems.push(`expected name=value, got "${word.trim()}"`)
    else if (named.has(name)) problems.push(`${name}: is there twice`)
    else named.set(name, value)
  }
  if (problems.length > 0) throw new InputError(problems.join('\n'))
  return named
}

/** What is asked of the model: as `batch` reads it, and whether its seed had to be made up. */
export type Asked = { readonly request: object; readonly seed: 'given' | 'of the arguments' }

/**
 * The request for one run that arguments make: of a scenario with parameters and paths, or of a
 * study with its factors. Without a seed it is one that follows from all the others, so that the
 * same arguments have the same luck.
 *
 * @throws InputError where a value of what says which run is meant cannot be one.
 */
export function requestOf(named: Named): Asked {
  const values = [...named].filter(([name]) => !OWN.includes(name))
  const said = named.get('seed')
  const seed = said ?? `model ${digestOf(named)}`
  const common = { id: 'model', seed }
  const study = named.get('study')
  const request =
    study === undefined
      ? { ...common, ...ofScenario(named, values) }
      : { ...common, ...ofStudy(named, study, values) }
  return { request, seed: said === undefined ? 'of the arguments' : 'given' }
}

type Values = readonly (readonly [name: string, value: string])[]

function ofStudy(named: Named, study: string, values: Values): object {
  const strange = ['scenario', 'weeks', 'metrics'].filter((name) => named.has(name))
  if (strange.length > 0)
    throw new InputError(`${strange.join(', ')}: not with study=, which says what they are`)
  const town = named.get('town')
  return {
    request: 'setting',
    study: resolve(study),
    factors: Object.fromEntries(values.map(([name, value]) => [name, readValue(value)])),
    ...(town === undefined ? {} : { town }),
  }
}

function ofScenario(named: Named, values: Values): object {
  if (named.has('town')) throw new InputError('town: expected with study= alone')
  const scenario = named.get('scenario') ?? SCENARIO
  const weeks = named.get('weeks')
  const metrics = named.get('metrics')
  const isPath = /[.[]/
  return {
    ...(existsSync(scenario) ? { file: resolve(scenario) } : { scenario }),
    ...(weeks === undefined ? {} : { weeks: readValue(weeks) }),
    ...(metrics === undefined ? {} : { metrics: metrics.split(',') }),
    params: Object.fromEntries(
      values.flatMap(([name, value]) => (isPath.test(name) ? [] : [[name, readValue(value)]])),
    ),
    set: values.flatMap(([name, value]) => (isPath.test(name) ? [`${name}=${value}`] : [])),
  }
}

/** A number, a truth value or another word of JSON; else the text as it is. */
function readValue(text: string): unknown {
  const number = Number(text)
  if (text !== '' && Number.isFinite(number)) return number
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Of all arguments but where the answer goes. */
function digestOf(named: Named): string {
  const asked = [...named]
    .filter(([name]) => name !== 'target')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return sha256(JSON.stringify(asked)).slice(0, DIGITS)
}
