import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Plan, planOf } from '../../../experiments/study/plan.ts'
import type { Study } from '../../../experiments/study/study.ts'
import { InputError } from '../../failure.ts'
import type { Evaluated } from '../engine.ts'
import { Journal } from '../journal.ts'
import type { Identity } from '../open-study.ts'

/** Version of the format of exported folders. */
export const EXPORT_FORMAT = 1
export const STUDY = 'study.json'
const CHUNKS = 'chunks'
const SHARDS = 'shards'

const exportedSchema = z.object({
  format: z.literal(EXPORT_FORMAT),
  hash: z.string(),
  identity: z.record(z.string(), z.string()),
  chunks: z.int().min(1),
  /** Checked when the study was read; the hash says that it is the same. */
  study: z.record(z.string(), z.unknown()),
  table: z.string().optional(),
})
const chunkSchema = z.object({ places: z.array(z.tuple([z.int(), z.int()])) })

/** Places of a plan, each stretch from its first to before its last. */
export type Stretches = readonly (readonly [from: number, to: number])[]

/** A study that was exported: all that its runs depend on, and who makes which of them. */
export type Exported = {
  readonly folder: string
  readonly hash: string
  readonly identity: Identity
  readonly chunks: number
  readonly study: Study
  readonly plan: Plan
}

/** Name of the file of a chunk, in the exported folder. */
export function chunkFile(chunk: number): string {
  return join(CHUNKS, `${chunk}.json`)
}

/** Name of the file that says that all runs of a chunk are made. */
export function doneFile(chunk: number): string {
  return join(SHARDS, `${chunk}.done`)
}

/**
 * Name of a file for runs of a chunk. Whoever makes it begins one of its own, as a chunk that was
 * thought dead may still be running elsewhere.
 */
export function shardFile(chunk: number, own: string): string {
  return join(SHARDS, `${chunk}-${own}.txt`)
}

/** @throws InputError where a folder was not exported, or by another version. */
export function openExported(folder: string): Exported {
  const read = exportedSchema.safeParse(jsonOf(folder, STUDY))
  if (!read.success)
    throw new InputError(
      `${folder} cannot be used: expected what "study export" wrote, format ${EXPORT_FORMAT}.`,
    )
  const { hash, identity, chunks, table } = read.data
  const study = read.data.study as unknown as Study
  return { folder, hash, identity, chunks, study, plan: planOf(study, table) }
}

/** @throws InputError where there is no such chunk. */
export function stretchesOf({ folder, chunks }: Exported, chunk: number): Stretches {
  if (chunk > chunks)
    throw new InputError(
      `There is no chunk ${chunk} in ${folder}: expected one from 1 to ${chunks}.`,
    )
  const read = chunkSchema.safeParse(jsonOf(folder, chunkFile(chunk)))
  if (!read.success) throw new InputError(`${folder}/${chunkFile(chunk)} is not whole.`)
  return read.data.places
}

/** Lines of all shards of a chunk, or of all chunks, that are whole. */
export function* shardLines(
  { folder }: Exported,
  chunk?: number,
): Generator<{ readonly shard: string; readonly runs: readonly Evaluated[] }> {
  if (!existsSync(join(folder, SHARDS))) return
  for (const name of readdirSync(join(folder, SHARDS)).sort()) {
    const [, of] = /^(\d+)-[0-9a-f]+\.txt$/.exec(name) ?? []
    if (of === undefined || (chunk !== undefined && Number(of) !== chunk)) continue
    // Somebody may be writing it: what is being written is no line yet.
    const shard = new Journal(join(folder, SHARDS, name), 'read')
    try {
      let last = -1
      for (const { at } of shard.found) {
        if (at === last) continue
        last = at
        yield { shard: name, runs: shard.runsAt(at) }
      }
    } finally {
      shard.close()
    }
  }
}

function jsonOf(folder: string, name: string): unknown {
  const path = join(folder, name)
  if (!existsSync(path))
    throw new InputError(`There is no ${path}: expected a folder that "study export" wrote.`)
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
