import { beforeAll, expect, test } from 'vitest'
import { compile, findClang } from '../../bench/engine/compile.ts'
import { finish, startShared } from '../../bench/engine/engine.ts'
import { Instance } from '../../bench/engine/instance.ts'
import { PORTED } from '../../bench/engine/week.ts'
import { TOWNS, town } from '../../bench/towns.ts'
import { run, type Scenario } from '../../sim/index.ts'
import { drawnParameters } from '../drawn-parameters.ts'

const clang = findClang()
let instance: Instance

beforeAll(() => {
  if (clang !== undefined) instance = new Instance(new WebAssembly.Module(compile()))
})

const both = (scenario: Scenario, seed: string, ported = PORTED.slice()) => [
  finish(startShared(instance, scenario, seed, ported)).fingerprint,
  run(scenario, seed).fingerprint,
]

if (clang === undefined)
  test('no clang with wasm-ld here, so nobody compares ours with WebAssembly: a test machine must have one', () => {
    console.warn('No clang with wasm-ld: ours was not compared with WebAssembly.')
    expect(process.env.CI).toBeUndefined()
  })
else {
  test.each(TOWNS)('%s runs in WebAssembly as in TypeScript, bit for bit', (name) => {
    for (const seed of ['a', 'b', 'c']) {
      const [theirs, ours] = both(town(name), seed)
      expect(theirs, seed).toBe(ours)
    }
  })

  test('smaller towns with parameters from their whole prior range: the same bits', () => {
    for (let draw = 0; draw < 12; draw++) {
      const base = town(TOWNS[draw % TOWNS.length])
      const place = { ...base.place, population: 30_000 }
      const drawn = { ...base, place, parameters: drawnParameters(`engine-${draw}`) }
      const [theirs, ours] = both(drawn, 'drawn')
      expect(theirs, `draw ${draw}`).toBe(ours)
    }
  })

  test.each(PORTED)('%s alone in WebAssembly changes no bit', (mechanism) => {
    const [theirs, ours] = both(town('town-2'), 'alone', [mechanism])
    expect(theirs).toBe(ours)
  })

  const base = town('town-1')
  const { structure } = base
  test.each<[string, Scenario['structure']]>([
    ['no networks', { ...structure, network: false }],
    ['the null model', { ...structure, null: true }],
    ['the plain hazard of entry', { ...structure, entry: 'hazard' }],
    ['additive appreciation', { ...structure, appreciation: 'additive' }],
    ['crowding out by need alone', { ...structure, crowding: 'need' }],
    ['crowding out by autonomy alone', { ...structure, crowding: 'autonomy' }],
    ['no disappointment', { ...structure, disappointment: false }],
  ])('%s: the same bits', (_, other) => {
    const [theirs, ours] = both({ ...base, structure: other }, 'structure')
    expect(theirs).toBe(ours)
  })
}
