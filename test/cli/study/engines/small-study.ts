import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../../../cli/digest.ts'
import { COMMAND } from '../../../made-command.ts'
import { scenarioText } from '../../../scenarios.ts'

/** Node with the command line. */
export const PROGRAM = [process.execPath, COMMAND] as const

/** A study of a small town over some weeks, in a folder of its own. */
export function smallStudy(
  folder: string,
  { points, seeds = 4, weeks = 60 }: { points: number; seeds?: number; weeks?: number },
): string {
  mkdirSync(folder, { recursive: true })
  const town = scenarioText('neutral').replace(/population: \d+/, 'population: 10000')
  writeFileSync(join(folder, 'town.yaml'), town)
  writeFileSync(
    join(folder, 'study.yaml'),
    `study: 1
title: Small town
seed: small
towns: { small: town.yaml }
weeks: ${weeks}
levers:
  openness: { set: leadership.openness, family: uniform, low: 0, high: 1 }
uncertainties:
  trust: { set: administration.trust, family: uniform, low: 0.2, high: 0.8 }
outcomes:
  - members max
  - circles at 2014-12
  - survival circles share years 3
design: { method: sobol, points: ${points} }
seeds: ${seeds}
`,
  )
  return folder
}

/** A process of the command line that may be killed. */
export type Started = {
  readonly id: number | undefined
  readonly kill: (signal: NodeJS.Signals) => void
  /** What it has said so far, on both streams. */
  readonly said: () => string
  readonly ended: Promise<number | null>
  readonly running: () => boolean
}

/** Starts the command line; `variables` come on top of the environment. */
export function start(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Started {
  const [node, ...own] = PROGRAM
  const child = spawn(node, [...own, ...args], { env: { ...process.env, ...variables } })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      said += data.toString()
    })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return {
    id: child.pid,
    kill: (signal) => child.kill(signal),
    said: () => said,
    ended,
    running: () => child.exitCode === null && child.signalCode === null,
  }
}

/** Lines of the journal of a study. */
export function linesDone(folder: string): number {
  const path = join(folder, 'results/journal.txt')
  if (!existsSync(path) || statSync(path).size === 0) return 0
  return readFileSync(path, 'utf8').split('\n').length - 1
}

/** The process that is at the results of a study, or was when it was killed. */
export function userOf(folder: string): number | undefined {
  const path = join(folder, 'results/in-use.json')
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return text === '' ? undefined : JSON.parse(text).process
}

/** Digest of the table of runs. */
export function tableDigest(folder: string): string {
  return sha256(readFileSync(join(folder, 'results/runs.parquet')))
}
