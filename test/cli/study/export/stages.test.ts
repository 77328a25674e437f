import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../../../cli/digest.ts'
import { readLine } from '../../../../cli/study/journal.ts'
import { stagedStudy } from './staged-study.ts'
import { study } from './study-command.ts'

const root = mkdtempSync(join(tmpdir(), 'stages elsewhere '))
const at = (...path: string[]) => join(root, ...path)
const ONE = ['--workers', '1'] as const
/** Milliseconds for all stages of a study. */
const LONG = 600_000
/** What the commands said, stage after stage. */
const said: { readonly exported: string; readonly merged: string }[] = []

/** Digests of the results that do not depend on who made them. */
function digests(folder: string): Record<string, string> {
  const files = ['runs.parquet', 'runs.csv']
  for (const table of ['calibration', 'policies'])
    for (const name of readdirSync(join(folder, 'results', table))) files.push(`${table}/${name}`)
  return Object.fromEntries(
    files.sort().map((name) => [name, sha256(readFileSync(join(folder, 'results', name)))]),
  )
}

/**
 * Leaves of a chunk that was made what a process leaves that is killed: a line, and a part of the
 * next. Returns how many runs that line has, which depends on how quick the machine is.
 */
function asKilled(folder: string, chunk: string): number {
  const shards = join(folder, 'shards')
  const [name = ''] = readdirSync(shards).filter((file) => file.startsWith(`${chunk}-`))
  const [first = '', second = ''] = readFileSync(join(shards, name), 'utf8').split('\n')
  expect(second.length).toBeGreaterThan(20)
  writeFileSync(join(shards, name), `${first}\n${second.slice(0, second.length / 2)}`)
  rmSync(join(shards, `${chunk}.done`))
  return readLine(first)?.runs.length ?? 0
}

/** Runs of chunk 1 that were done when it was killed. */
let kept = 0

beforeAll(async () => {
  stagedStudy(at('here'))
  await study('run', at('here'), ...ONE, '--quiet')
  stagedStudy(at('elsewhere'))
  for (let stage = 1; ; stage++) {
    const out = at(`stage ${stage}`)
    const chunks = stage === 1 ? '2' : '1'
    const exported = await study('export', at('elsewhere'), '--chunks', chunks, '--out', out).catch(
      (error: Error) => error.message,
    )
    if (!existsSync(out)) {
      said.push({ exported, merged: '' })
      break
    }
    for (let chunk = 1; chunk <= Number(chunks); chunk++)
      await study('chunk', out, `${chunk}`, ...ONE, '--quiet')
    if (stage === 1) {
      cpSync(out, at('killed'), { recursive: true })
      kept = asKilled(at('killed'), '1')
    }
    said.push({ exported, merged: await study('merge', at('elsewhere'), out) })
  }
}, LONG)
afterAll(() => rmSync(root, { recursive: true }))

describe('a study whose runs follow from each other, made elsewhere', () => {
  test('says at each stage which runs it is and which come next, and at the end that nothing is left', () => {
    expect(said.map(({ exported }) => exported.replaceAll(root, ''))).toEqual([
      expect.stringContaining(
        '44 runs in 2 chunks: 8 runs of the design, 30 runs of wave 1 of the calibration, 6 runs of the policies.',
      ),
      expect.stringMatching(
        /: 30 runs of wave 2 of the calibration, \d+ runs of generation 1 of 1 of the search for plans\./,
      ),
      expect.stringMatching(
        /: 100 runs of the draws of the calibration(, \d+ runs? of the plans)?/,
      ),
      'All runs of this study are made already, and no further ones follow from them: "study run" writes what came out.',
    ])
    const [first, second, third] = said
    expect(first?.exported).toContain('When they are merged, export again')
    expect(first?.merged).toContain('Next: 30 runs of wave 2 of the calibration, ')
    expect(first?.merged).toContain('Export again: study export ')
    expect(second?.merged).toContain('Next: 100 runs of the draws of the calibration')
    expect(third?.merged).toContain('Nothing is left to be made. Next: study run ')
    const readme = readFileSync(at('stage 2', 'README.md'), 'utf8')
    expect(readme).toContain('30 runs of wave 2 of the calibration, ')
    expect(readme).toContain('export again')
  })

  test('has the same tables as one that is made here, byte for byte, and no run is made for them', async () => {
    const before = readFileSync(at('elsewhere', 'results/journal.txt'), 'utf8')
    expect(await study('run', at('elsewhere'), ...ONE, '--quiet')).toContain(
      '8 runs, 0 of them now',
    )
    expect(readFileSync(at('elsewhere', 'results/journal.txt'), 'utf8')).toBe(before)
    expect(digests(at('elsewhere'))).toEqual(digests(at('here')))
    expect(Object.keys(digests(at('here'))).length).toBeGreaterThan(12)
  })
})

describe('what was made elsewhere', () => {
  test('goes on after a chunk was killed in its middle, is merged in part, and again', async () => {
    stagedStudy(at('part'))
    const part = await study('merge', at('part'), at('killed'))
    expect(part).toContain(`: ${22 + kept} runs from `)
    expect(part).toContain(`; ${kept} of 8 of the design are made, 0 failed.`)
    expect(part).toContain(`Missing: ${22 - kept} runs, in chunk 1.`)
    expect(part).not.toContain('Next')
    expect(await study('chunk', at('killed'), '1', ...ONE, '--quiet')).toBe(
      `chunk 1 of 2: 22 runs, ${22 - kept} of them now.`,
    )
    const whole = await study('merge', at('part'), at('killed'))
    expect(whole).toContain(`: ${22 - kept} runs from `)
    expect(whole).toContain(
      `(${22 + kept} were there already, and are the same); 8 of 8 of the design`,
    )
    expect(whole).toContain('Next: 30 runs of wave 2 of the calibration')
    const first = await study('merge', at('part'), at('stage 1'))
    expect(first).toContain(': 0 runs from ')
    expect(first).toContain('(44 were there already, and are the same)')
  })

  test('is refused by another study, and by the same one with other targets', async () => {
    stagedStudy(at('other'), (text) => text.replace('weeks: 104', 'weeks: 110'))
    await expect(study('merge', at('other'), at('stage 1'))).rejects.toThrow(
      'was exported from another study: weeks differs',
    )
    stagedStudy(at('changed'), (text) => text.replace('value: 0.05', 'value: 0.06'))
    await expect(study('merge', at('changed'), at('stage 1'))).rejects.toThrow(
      /has runs of stages that the study does not ask for: wave [0-9a-f]{8} 1\. It asks for .*30 runs of wave 1 of the calibration/,
    )
    expect(readFileSync(at('changed', 'results/journal.txt'), 'utf8')).toBe('')
  })

  test('is refused before what it follows from is merged, and where a shard of another stage lies in it', async () => {
    stagedStudy(at('too soon'))
    await expect(study('merge', at('too soon'), at('stage 2'))).rejects.toThrow(
      /does not ask for: wave [0-9a-f]{8} 2.*what was exported before is not merged yet/,
    )
    const alien = at('alien')
    cpSync(at('stage 1'), alien, { recursive: true })
    const [shard = ''] = readdirSync(at('stage 3', 'shards')).filter((name) =>
      name.endsWith('.txt'),
    )
    copyFileSync(at('stage 3', 'shards', shard), join(alien, 'shards', '1-00ff.txt'))
    await expect(study('merge', at('too soon'), alien)).rejects.toThrow(
      /1-00ff\.txt has runs of stages that the study does not ask for: abc [0-9a-f]{8} 0/,
    )
  })

  test('may be of format 1, which has runs of the design alone, and not of a later one', async () => {
    const old = at('old')
    mkdirSync(join(old, 'chunks'), { recursive: true })
    const { format, stages, studies, ...about } = JSON.parse(
      readFileSync(at('stage 1', 'study.json'), 'utf8'),
    )
    expect([format, stages.length > 3, studies.length]).toEqual([2, true, 1])
    const as = (number: number) =>
      writeFileSync(
        join(old, 'study.json'),
        JSON.stringify({ ...about, chunks: 1, format: number }),
      )
    as(1)
    writeFileSync(join(old, 'chunks/1.json'), '{"places":[[0,2],[7,8]]}')
    expect(await study('chunk', old, '1', ...ONE, '--quiet')).toBe(
      'chunk 1 of 1: 3 runs, 3 of them now.',
    )
    stagedStudy(at('of old'))
    expect(await study('merge', at('of old'), old)).toContain(': 3 runs from ')
    as(3)
    await expect(study('merge', at('of old'), old)).rejects.toThrow(
      'expected what "study export" wrote, of format 1 to 2',
    )
  })
})
