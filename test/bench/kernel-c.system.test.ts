import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compile, findCompiler, runProgram } from '../../bench/kernel/c.ts'
import { measure, type Run } from '../../bench/kernel/measure.ts'
import { build } from '../../bench/kernel/ours.ts'

const compiler = findCompiler()
const folder = mkdtempSync(join(tmpdir(), 'kernel-'))
let program = ''

beforeAll(() => {
  if (compiler !== undefined) program = compile(compiler, folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

const timeless = (runs: readonly Run[]) => runs.map((run) => ({ ...run, seconds: 0 }))

if (compiler === undefined)
  test('no C compiler here, so nobody compares ours with C: a test machine must have one', () => {
    console.warn('No C compiler (cc, gcc, clang): ours was not compared with C.')
    expect(process.env.CI).toBeUndefined()
  })
else
  test.each([
    [16, 9],
    [64, 33],
    [2000, 260],
  ])('C and ours agree in every bit of %i agents over %i weeks', (agents, weeks) => {
    const seeds = [1, 2, 3]
    const ours = seeds.map((seed) => measure(build, agents, weeks, seed))
    expect(timeless(runProgram(program, agents, weeks, seeds))).toEqual(timeless(ours))
  })
