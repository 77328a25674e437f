import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { TOWNS, town } from '../../bench/towns.ts'
import { compileModule, engineModule, watchedFiles } from '../../bundle/engine/engine.ts'
import { gatherSources, partsOfWeek } from '../../bundle/engine/sources.ts'
import { drawnParameters } from '../../experiments/draws.ts'
import { Fingerprint } from '../../sim/exact/fingerprint.ts'
import { Engine, type EngineName, NoRoom } from '../../sim/fast/engine.ts'
import { ENGINES, enginesHere, eventsOf, run, type Scenario } from '../../sim/index.ts'
import { type Capacity, digestWorld, type World } from '../../sim/world/world.ts'

const ROOT = join(import.meta.dirname, '../..')

function expectSame(scenario: Scenario, seed: string): void {
  const [theirs, ours] = ENGINES.map((engine) => run(scenario, seed, { engine }))
  expect(theirs!.fingerprint, seed).toBe(ours!.fingerprint)
}

test('both engines are to be had here, so that the tests below compare two', () => {
  expect(enginesHere()).toEqual(ENGINES)
})

describe('the module', () => {
  test('is made anew when any file changes that it is made from', async () => {
    const { files } = await gatherSources()
    const watched = new Set(watchedFiles())
    const made = [...files.keys()].filter((file) => file !== 'sim/module.ts')
    expect(made.length).toBeGreaterThan(40)
    expect(made.filter((file) => !watched.has(join(ROOT, file)))).toEqual([])
    for (const twin of ['sim/fast/words.asc', 'sim/fast/host.asc'])
      expect(watched.has(join(ROOT, twin))).toBe(true)
  })

  test('is the same whenever it is made, divides no whole numbers and takes no memory', async () => {
    let text = ''
    const made = await compileModule(await gatherSources(), (wat) => (text = wat))
    expect(Buffer.from(made).equals(Buffer.from(await engineModule()))).toBe(true)
    // JavaScript has no such division: 1 / 2 would be another number there.
    expect(text).toContain('f64.div')
    expect(text.match(/i(?:32|64)\.div_\w+/g)).toBeNull()
    // Memory taken for an array or a text would be that of the columns, and nobody gives it back.
    expect(text.match(/~lib\/(?!math\/)[\w/]+/g)).toBeNull()
  }, 300_000)

  test('does every mechanism that the list of the week names', () => {
    const names = partsOfWeek().map(({ name }) => name)
    const listed = readFileSync(join(ROOT, 'sim/step.ts'), 'utf8').match(/^ {2}\w+\(world\)/gm)!
    expect(names).toHaveLength(listed.length)
    const engine = new Engine('webassembly')
    engine.found(town('town-1'), 'parts')
    for (const name of names) expect(() => engine.part(name), name).not.toThrow()
    engine.end()
  })

  test('says so when it cannot have the memory of a town', () => {
    const engine = new Engine('webassembly')
    const world = engine.found(town('town-1'), 'large')
    expect(() => world.ground.claim(2 ** 33)).toThrow(NoRoom)
  })
})

test.each(TOWNS)('%s is the same in both engines, event by event', (name) => {
  const [theirs, ours] = ENGINES.map((engine) => run(town(name), 'events', { engine }))
  // Vitest's own comparison takes seconds for columns as long as these.
  expect(isDeepStrictEqual(theirs, ours)).toBe(true)
})

test('smaller towns with parameters from their whole prior range: the same bits', () => {
  for (let draw = 0; draw < 12; draw++) {
    const base = town(TOWNS[draw % TOWNS.length]!)
    const place = { ...base.place, population: 30_000 }
    expectSame({ ...base, place, parameters: drawnParameters(`engine-${draw}`) }, `drawn ${draw}`)
  }
})

const base = town('town-1')
const { structure, administration, society, place } = base
test.each<[string, Partial<Scenario['structure']>]>([
  ['no networks', { network: false }],
  ['the null model', { null: true }],
  ['the plain hazard of entry', { entry: 'hazard' }],
  ['additive appreciation', { appreciation: 'additive' }],
  ['crowding out by need alone', { crowding: 'need' }],
  ['crowding out by autonomy alone', { crowding: 'autonomy' }],
  ['no disappointment', { disappointment: false }],
])('%s: the same bits', (_, other) => {
  expectSame({ ...base, structure: { ...structure, ...other } }, 'structure')
})

/** Towns at the edges of what a scenario file may say. */
const EDGES: readonly [string, Scenario][] = [
  [
    'twelve offices of sixty officials who all leave within a year',
    {
      ...base,
      weeks: 160,
      place: { ...place, population: 5_000 },
      administration: {
        ...administration,
        turnover: 1,
        offices: Array.from({ length: 12 }, (_, office) => ({
          name: { de: `Amt ${office}`, en: `Office ${office}` },
          officials: 60,
          role: 'casework',
        })),
      },
    },
  ],
  [
    'fifty first circles of forty people among eight thousand',
    {
      ...base,
      weeks: 160,
      place: { ...place, population: 8_000 },
      society: { ...society, circles: 50, circleSize: 40 },
    },
  ],
  [
    'an alliance of every twentieth resident',
    { ...base, weeks: 160, society: { ...society, allianceSince: 2012, allianceMembers: 50 } },
  ],
  [
    'nobody of 14 and older',
    { ...base, weeks: 30, place: { ...place, population: 3, adultShare: 0.1 } },
  ],
  ['one inhabitant', { ...base, weeks: 30, place: { ...place, population: 1, adultShare: 1 } }],
]
test.each(EDGES)('%s: the same bits', (_, scenario) => {
  expectSame(scenario, 'edge')
})

test('a branch starts from a past in WebAssembly as from one in JavaScript', () => {
  const from = town('town-3')
  const changed = { ...from, parameters: { ...from.parameters, exitNeed: 0.02 } }
  const [theirs, ours] = ENGINES.map((engine) =>
    run(changed, 'branch', { engine, branch: { from, week: 150 } }),
  )
  expect(isDeepStrictEqual(theirs, ours)).toBe(true)
})

describe('a town that has to grow', () => {
  const TIGHT: Partial<Capacity> = { helper: 1, member: 1, circle: 1, pair: 0, official: 1 }
  const crowded: Scenario = {
    ...base,
    weeks: 200,
    place: { ...place, population: 12_000, multiplier: 2 },
    administration: { ...administration, turnover: 0.9 },
    society: { ...society, circles: 12, circleSize: 9, allianceSince: 2007, allianceMembers: 9 },
    parameters: { ...base.parameters, circleCapacity: 400, joinShare: 0.5 },
  }

  const stateOf = (world: World) => {
    const digest = new Fingerprint()
    digestWorld(world, digest)
    const { length, ...columns } = eventsOf(world)
    for (const column of Object.values(columns)) digest.add(column)
    return { length, state: digest.hex(), circles: world.count.circles }
  }

  /** What a town is like at the end, and how often each group grew while it was seeded and later. */
  function live(name: EngineName, capacity?: Partial<Capacity>) {
    const engine = new Engine(name)
    const world = engine.found(crowded, 'tight', capacity)
    const seeded = { ...world.capacity }
    for (let week = 0; week < crowded.weeks; week++) engine.step(world)
    const state = stateOf(world)
    engine.end()
    return { state, seeded, later: { ...world.capacity } }
  }

  test.each(ENGINES)('is as it would be with room from the start, in %s', (name) => {
    const roomy = live(name)
    const tight = live(name, TIGHT)
    for (const group of ['helper', 'member', 'circle', 'official'] as const) {
      expect(tight.seeded[group], `${group} while seeded`).toBeGreaterThan(1)
      expect(tight.later[group], `${group} later`).toBeGreaterThan(tight.seeded[group])
    }
    expect(tight.state).toEqual(roomy.state)
    expect(tight.state).toEqual(live('javascript').state)
  })
})
