import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { StudyRun } from '../../../experiments/study/evaluate.ts'
import { type Plan, planOf } from '../../../experiments/study/plan.ts'
import type { Study } from '../../../experiments/study/study.ts'
import { InputError } from '../../failure.ts'
import type { Evaluated, Kept } from '../engine.ts'
import { Journal } from '../journal.ts'
import type { Identity } from '../open-study.ts'
import { DESIGN } from '../run-study.ts'
import type { NotedRun } from './notes.ts'
import { placesIn } from './stretches.ts'

/** Version of the format of exported folders. Folders of format 1 have runs of a design alone. */
export const EXPORT_FORMAT = 2
export const STUDY = 'study.json'
const CHUNKS = 'chunks'
const SHARDS = 'shards'

/** Checked when the study was read; the hash says that it is the same. */
const studySchema = z.record(z.string(), z.unknown())
const exportedSchema = z.object({
  format: z.int().min(1).max(EXPORT_FORMAT),
  hash: z.string(),
  identity: z.record(z.string(), z.string()),
  chunks: z.int().min(1),
  study: studySchema,
  table: z.string().optional(),
  studies: z.array(z.tuple([z.string(), studySchema])).default([]),
  stages: z.array(z.string()).default([DESIGN]),
})
const chunkSchema = z.object({
  places: z.array(z.tuple([z.int(), z.int()])),
  runs: z
    .array(
      z.object({
        stage: z.string(),
        key: z.object({ row: z.int(), town: z.int(), replicate: z.int() }),
        hash: z.string(),
        run: z.object({
          town: z.int(),
          seed: z.string(),
          point: z.array(z.number()),
          set: z.array(z.string()).exactOptional(),
        }),
      }),
    )
    .default([]),
})

/** Places of a plan, each stretch from its first to before its last. */
export type Stretches = readonly (readonly [from: number, to: number])[]

/** Runs of a chunk: those of the design by their places, all others as they were asked for. */
export type ChunkContent = { readonly places: Stretches; readonly runs: readonly NotedRun[] }

/** A run of a chunk, which is worked out when it is to be made. */
export type ExportedRun = Kept & { readonly hash: string; readonly run: () => StudyRun }

/** A study that was exported: all that its runs depend on, and who makes which of them. */
export type Exported = {
  readonly folder: string
  readonly hash: string
  readonly identity: Identity
  readonly chunks: number
  readonly plan: Plan
  /** The study, and those that its policies are run as, by their hashes. */
  readonly studies: ReadonlyMap<string, Study>
  /** Stages that its runs belong to. */
  readonly stages: readonly string[]
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

/** @throws InputError where a folder was not exported, or by a later version. */
export function openExported(folder: string): Exported {
  const read = exportedSchema.safeParse(jsonOf(folder, STUDY))
  if (!read.success)
    throw new InputError(
      `${folder} cannot be used: expected what "study export" wrote, of format 1 to ${EXPORT_FORMAT}.`,
    )
  const { hash, identity, chunks, table, studies, stages } = read.data
  const study = read.data.study as unknown as Study
  return {
    folder,
    hash,
    identity,
    chunks,
    plan: planOf(study, table),
    studies: new Map([[hash, study], ...(studies as unknown as [string, Study][])]),
    stages,
  }
}

/** @throws InputError where there is no such chunk. */
export function runsOf(exported: Exported, chunk: number): readonly ExportedRun[] {
  const { folder, chunks, plan, hash, studies } = exported
  if (chunk > chunks)
    throw new InputError(
      `There is no chunk ${chunk} in ${folder}: expected one from 1 to ${chunks}.`,
    )
  const read = chunkSchema.safeParse(jsonOf(folder, chunkFile(chunk)))
  if (!read.success || read.data.runs.some((noted) => !studies.has(noted.hash)))
    throw new InputError(`${folder}/${chunkFile(chunk)} is not whole.`)
  const { places, runs }: ChunkContent = read.data
  return [
    ...Array.from(placesIn(places), (place): ExportedRun => {
      const key = plan.keyOf(place)
      return { stage: DESIGN, key, hash, run: () => plan.runOf(key) }
    }),
    ...runs.map((noted): ExportedRun => ({ ...noted, run: () => noted.run })),
  ]
}

/** A line of a shard: runs of a stage. */
export type ShardLine = {
  readonly shard: string
  readonly stage: string
  readonly runs: readonly Evaluated[]
}

/** Lines of all shards of a chunk, or of all chunks, that are whole. */
export function* shardLines({ folder }: Exported, chunk?: number): Generator<ShardLine> {
  if (!existsSync(join(folder, SHARDS))) return
  for (const name of readdirSync(join(folder, SHARDS)).sort()) {
    const [, of] = /^(\d+)-[0-9a-f]+\.txt$/.exec(name) ?? []
    if (of === undefined || (chunk !== undefined && Number(of) !== chunk)) continue
    // Somebody may be writing it: what is being written is no line yet.
    const shard = new Journal(join(folder, SHARDS, name), 'read')
    try {
      let last = -1
      for (const { stage, at } of shard.found) {
        if (at === last) continue
        last = at
        yield { shard: name, stage, runs: shard.runsAt(at) }
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
