import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Chance } from '../../../experiments/chance.ts'
import type { Policies } from '../../../experiments/policies/policies.ts'
import {
  fewer,
  type States,
  type StateTable,
  shuffled,
  statesOf,
  stateTable,
} from '../../../experiments/policies/read-states.ts'
import { jointPrior } from '../../../experiments/priors/joint-prior.ts'
import { priorOf } from '../../../experiments/priors/prior-of.ts'
import type { Factor } from '../../../experiments/study/study.ts'
import { InputError } from '../../failure.ts'
import { shippedStates } from '../../load.ts'
import { type OpenStudy, resultPath } from '../open-study.ts'

/** Points of the uncertainties that are states of the world. */
export type ChosenStates = States & {
  readonly factors: readonly Factor[]
  /** Whether more of them begin with these, so that what was run of these stays. */
  readonly grows: boolean
}

/**
 * States of the world of a study: even draws of what is believed, points of the posterior, or rows
 * of a table beside the study. What is decided is no part of them.
 *
 * @throws InputError where there is no such table, or it does not fit the study.
 */
export async function chooseStates(open: OpenStudy, policies: Policies): Promise<ChosenStates> {
  const { study, folder } = open
  const factors = study.factors.filter(
    ({ kind, town }) =>
      kind === 'uncertainty' && (town === undefined || town === study.towns[policies.town]?.name),
  )
  const { from, count } = policies.states
  if (from === 'prior') return { ...drawn(open, factors, count ?? 0), factors, grows: true }
  const path =
    from === 'posterior'
      ? resultPath(folder, 'calibration/particles.csv')
      : tableOf(from.file, folder)
  if (!existsSync(path))
    throw new InputError(
      from === 'posterior'
        ? 'The calibration of the study left no posterior, whose points could be states of the world.'
        : `policies.states.from: there is no file ${path}.`,
    )
  try {
    const all = statesOf(await tableAt(path), factors)
    const chance = new Chance(study.seed, 'policies', 'states')
    return { ...shuffled(fewer(all, count, chance), chance), factors, grows: false }
  } catch (error) {
    if (error instanceof RangeError)
      throw new InputError(`${path} cannot be used as states of the world: ${error.message}`)
    throw error
  }
}

/** The table beside the study, or the one of that name that comes with the model. */
function tableOf(name: string, folder: string): string {
  const own = resolve(folder, name)
  return existsSync(own) ? own : (shippedStates(name) ?? own)
}

function drawn({ study }: OpenStudy, factors: readonly Factor[], count: number): States {
  const names = factors.map(({ name }) => name)
  const prior = jointPrior(
    names,
    factors.map((factor) => priorOf(factor.prior)),
    study.correlations.filter(({ of }) => of.every((name) => names.includes(name))),
  )
  const points = Array.from({ length: count }, (_, state) => {
    const chance = new Chance(study.seed, 'policies', 'state', state)
    return [...prior.fromShares(names.map(() => chance.uniform()))]
  })
  return { points, weights: points.map(() => 1 / count) }
}

async function tableAt(path: string): Promise<StateTable> {
  if (path.endsWith('.csv')) return stateTable(readFileSync(path, 'utf8'))
  const { parquetReadObjects } = await import('hyparquet')
  const bytes = readFileSync(path)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const rows = await parquetReadObjects({ file: file as ArrayBuffer })
  const columns = Object.keys(rows[0] ?? {})
  return { columns, rows: rows.map((row) => columns.map((column) => row[column])) }
}
