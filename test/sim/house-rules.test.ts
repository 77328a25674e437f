import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { modelFiles } from '../../bundle/engine/sources.ts'
import { fixedLists, heldColumns } from '../lint/held-columns.ts'
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
