import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { modelFiles } from '../../bundle/engine/sources.ts'
import { fixedLists, heldColumns } from '../lint/held-columns.ts'
import { literals } from '../lint/literals.ts'
import { ROOT, sourceFiles } from '../lint/rooms.ts'

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')

describe('no column is held across a call that can make the world grow', () => {
  test('in the model', () => {
    const files = new Map(modelFiles().map((file) => [file, textOf(file)]))
    expect(files.size).toBeGreaterThan(35)
    expect(heldColumns(files)).toEqual([])
  })

  /** A mechanism with this body, and an act that grows the world two calls away. */
  const held = (body: string) =>
    heldColumns(
      new Map([
        [
          'sim/mechanisms/m.ts',
          `import { add } from '../acts/a.ts'\nexport function m(world: World): void {\n${body}\n}`,
        ],
        [
          'sim/acts/a.ts',
          `import { reserveMembers } from '../world/host.ts'
           export function add(world: World): void { more(world) }
           function more(world: World): void { reserveMembers(world, 1) }`,
        ],
      ]),
    )

  test.each([
    'const { member } = world; add(world); member.trust[0] = 1',
    'const trust = world.member.trust; add(world); trust[0] = 1',
    'const { count } = world; while (count.week < 3) { add(world) }',
    'const { member } = world; reserveMembers(world, 1); member.trust[0] = 1',
  ])('is seen: %s', (body) => {
    expect(held(body)).toHaveLength(1)
  })

  test.each([
    'add(world); const { member } = world; member.trust[0] = 1',
    'const end = wanted(world); add(world); world.member.trust[end] = 1',
    'const { member } = world; member.trust[0] = 1',
    'const before = world.count.circles; add(world); world.circle.members[before] = 1',
  ])('is not seen where there is none: %s', (body) => {
    expect(held(body)).toEqual([])
  })
})

describe('no file of the model keeps a list of a fixed length', () => {
  // Views of bits, not room for people.
  const ALLOWED = [
    'sim/exact/words.ts doubles',
    'sim/exact/words.ts halves',
    'sim/exact/words.ts powers',
  ]

  test('beside the columns of the world', () => {
    const lists = sourceFiles()
      .filter((file) => file.startsWith('sim/'))
      .flatMap((file) => fixedLists(file, textOf(file)))
    expect(lists).toEqual(ALLOWED)
  })

  test.each([
    'const weight = new Float64Array(4096)',
    'let roster = new Int32Array(1024)',
    'export const seen = new Array(10)',
  ])('%s is seen', (text) => {
    expect(fixedLists('sim/mechanisms/m.ts', text)).toHaveLength(1)
  })
})

describe('every number that shapes behaviour stands in the table of parameters', () => {
  /** Numbers that stay in the code, each with the reason. */
  const STAY: Readonly<Record<string, string>> = {
    'sim/acts/exit-causes.ts 0.25': 'from which part on a second cause is told; nothing else',
    'sim/acts/exit-queue.ts 16': 'classes of immediacy, rows of a table, and the class after them',
    'sim/acts/exit-queue.ts 17': 'the class of mentors, a row of the same table',
    'sim/acts/exit-queue.ts 64': 'buckets of an index: any number gives the same weeks',
    'sim/acts/exit-queue.ts 0.5': 'the middle of a class',
    'sim/acts/officials.ts 0.5': 'the middle of a draw',
    'sim/acts/queue.ts 0.9999999997671694': 'the largest luck that a draw can leave',
    'sim/acts/queue.ts 0.5': 'rounding, and the middle of a cell or bin',
    'sim/mechanisms/appreciation.ts 0.5': 'decides how thanks are told, not what they do',
    'sim/mechanisms/experience.ts 26':
      'how often the engine looks at somebody: once in half a year',
    'sim/mechanisms/forum.ts 0.02': 'decides what is told of a meeting, not what it does',
    'sim/mechanisms/leaving.ts 2.5':
      'a bound that spares exponentials: any number gives the same exits',
    'sim/mechanisms/leaving.ts 12.2': 'e to that bound',
    'sim/mechanisms/settling.ts 156': 'the outcome is defined so: settled within three years',
    'sim/mechanisms/voice.ts 100_000': 'budgets are given for so many inhabitants',
  }

  test('in mechanisms and what they share', () => {
    const left = sourceFiles()
      .filter((file) => /^sim\/(?:mechanisms|acts)\//.test(file))
      .flatMap((file) => literals(file, textOf(file)))
    expect(left.sort()).toEqual(Object.keys(STAY).sort())
  })

  test.each([
    'const TIRED = 0.45',
    'const MERGE = { size: 7, age: 26 } as const',
    'function m(world: World): void { town[TOWN.mood] += 0.05 * gap }',
    'function m(world: World): void { if (draw(key, STREAM.forum, id, 0) < 0.3) meet(world) }',
    'function m(world: World): void { if (draw(key, STREAM.forum, id, 0.3) < p.chance) meet(world) }',
  ])('is seen: %s', (text) => {
    expect(literals('sim/mechanisms/m.ts', text)).not.toEqual([])
  })

  test.each([
    'function m(a: f64, b: f64): f64 { return Math.max(0, 1 - (a + b) / 2) }',
    'function m(people: f64): f64 { return (people * 1000) / start.population }',
    'function m(world: World): void { if (draw(key, STREAM.forum, id, 0, 3) < p.chance) meet(world) }',
  ])('is not seen where there is none: %s', (text) => {
    expect(literals('sim/mechanisms/m.ts', text)).toEqual([])
  })
})
