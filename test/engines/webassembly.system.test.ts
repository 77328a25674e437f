import { expect, test } from 'vitest'
import { TOWNS, town } from '../../bench/towns.ts'
import { compile, findClang, sources } from '../../bundle/engine.ts'
import { roomForEvents } from '../../sim/fast/columns-beside.ts'
import { Engine } from '../../sim/fast/engine.ts'
import { PORTED } from '../../sim/fast/fields.ts'
import { NoRoom } from '../../sim/fast/instance.ts'
import { MODULE, SOURCES } from '../../sim/fast/module.ts'
import { borrow } from '../../sim/fast/module-instances.ts'
import { createWorld, run, type Scenario, step } from '../../sim/index.ts'
import { reserve } from '../../sim/world/world.ts'
import { drawnParameters } from '../drawn-parameters.ts'

const both = (scenario: Scenario, seed: string) =>
  (['webassembly', 'typescript'] as const).map((engine) => run(scenario, seed, { engine }))

function expectSame(scenario: Scenario, seed: string): void {
  const [theirs, ours] = both(scenario, seed)
  expect(theirs.fingerprint, seed).toBe(ours.fingerprint)
}

test('WebAssembly is to be had here, so that the tests below compare two engines', () => {
  expect(borrow()).toBeDefined()
})

test('the module is made from the sources that stand beside it', () => {
  expect(SOURCES, 'npm run engine makes it anew').toBe(sources())
})

const clang = findClang()
if (clang?.includes('version 14.'))
  test('clang 14 makes the same module', () => {
    expect(Buffer.from(compile()).toString('base64')).toBe(MODULE)
  })
else console.warn(`clang 14 is not here (${clang ?? 'none'}): the module was not compiled anew.`)

test.each(TOWNS)('%s is the same in both engines, event by event', (name) => {
  const [theirs, ours] = both(town(name), 'events')
  expect(theirs.events).toEqual(ours.events)
  expect(theirs).toEqual(ours)
  expectSame(town(name), 'a')
})

test('smaller towns with parameters from their whole prior range: the same bits', () => {
  for (let draw = 0; draw < 12; draw++) {
    const base = town(TOWNS[draw % TOWNS.length])
    const place = { ...base.place, population: 30_000 }
    expectSame({ ...base, place, parameters: drawnParameters(`engine-${draw}`) }, `drawn ${draw}`)
  }
})

test.each(PORTED)('%s alone in WebAssembly changes no bit', (mechanism) => {
  const scenario = { ...town('town-2'), weeks: 200 }
  const engine = new Engine(borrow()!, scenario, 'alone', new Set([mechanism]))
  const ours = createWorld(scenario, 'alone')
  for (let week = 0; week < scenario.weeks; week++) {
    engine.step()
    step(ours)
    expect(engine.world.row, `week ${week}`).toEqual(ours.row)
  }
  expect(engine.world.recorder.log()).toEqual(ours.recorder.log())
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
  expectSame({ ...base, structure: other }, 'structure')
})

test('a branch starts from a past in WebAssembly as from one in TypeScript', () => {
  const from = town('town-3')
  const changed = { ...from, parameters: { ...from.parameters, exitNeed: 0.02 } }
  const [theirs, ours] = (['webassembly', 'typescript'] as const).map((engine) =>
    run(changed, 'branch', { engine, branch: { from, week: 150 } }),
  )
  expect(theirs).toEqual(ours)
})

test('columns that outgrow the memory of the module are served by TypeScript', () => {
  const scenario = { ...town('town-3'), weeks: 160 }
  const engine = new Engine(borrow()!, scenario, 'grown')
  const ours = createWorld(scenario, 'grown')
  for (let week = 0; week < scenario.weeks; week++) {
    if (week === 90) reserve(engine.world, 'member', engine.world.capacity.member + 1)
    engine.step()
    step(ours)
    expect(engine.world.row, `week ${week}`).toEqual(ours.row)
  }
  expect(engine.world.recorder.log()).toEqual(ours.recorder.log())
})

test('a module that cannot have the memory of a town says so', () => {
  expect(() => borrow()!.claim(2 ** 33, 0)).toThrow(NoRoom)
})

test('a run with more events than there is room for starts again in TypeScript', () => {
  const parameters = { ...base.parameters, entryHazard: 0.9, callWindow: 0.05, exitIndependent: 4 }
  const done: number[] = []
  const place = { ...base.place, population: 5_000 }
  const scenario = { ...base, place, weeks: 104, parameters }
  const theirs = run(scenario, 'hectic', {}, (weeks) => done.push(weeks))
  const ours = run(scenario, 'hectic', { engine: 'typescript' })
  expect(ours.events.length).toBeGreaterThan(roomForEvents(ours.residents))
  expect(theirs).toEqual(ours)
  // It went on telling how far it is.
  expect(done.at(-1)).toBe(104)
})
