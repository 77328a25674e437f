import { readFileSync } from 'node:fs'
import { createWorld, formatProblems, parseScenario, run, type Scenario } from '../sim/index.ts'

/**
 * Time and memory of ten-year runs: each town, and Town I from 10,000 to 1,000,000
 * residents with the same number of engaged (thresholds shared out so that the possible
 * helpers stay about as many). Prints medians of interleaved runs with their ranges.
 */
const rounds = Number(process.argv[2] ?? 5)
const inflow = {
  germany: readFileSync(new URL('../scenarios/inflow/germany.csv', import.meta.url), 'utf8'),
}

function load(name: string): Scenario {
  const text = readFileSync(new URL(`../scenarios/${name}.yaml`, import.meta.url), 'utf8')
  const parsed = parseScenario(text, { inflow })
  if (!parsed.ok) throw new Error(formatProblems(name, parsed.problems))
  return parsed.scenario
}

/** Town I with more inhabitants, the same arrivals and about the same possible helpers. */
function sized(population: number): Scenario {
  const town = load('town-1')
  const factor = town.place.population / population
  const { latentShare, certainShare, experienceBonus } = town.parameters
  const thin = Math.min(1, factor)
  return {
    ...town,
    place: { ...town.place, population, multiplier: factor },
    parameters: {
      ...town.parameters,
      latentShare: latentShare * thin,
      certainShare: certainShare * thin,
      experienceBonus: experienceBonus * thin,
      needScale: town.parameters.needScale * factor,
    },
  }
}

const cases: readonly (readonly [string, Scenario])[] = [
  ...['town-1', 'town-2', 'town-3'].map((name) => [name, load(name)] as const),
  ...[50_000, 100_000, 300_000, 1_000_000].map(
    (population) => [`same engaged, ${population}`, sized(population)] as const,
  ),
  [
    'a million, grown',
    { ...load('town-1'), place: { ...load('town-1').place, population: 1_000_000 } },
  ],
]
const times = cases.map(() => [] as number[])
const creation = cases.map(() => [] as number[])
const ever = cases.map(() => 0)
for (let round = 0; round < rounds; round++) {
  for (const [index, [, scenario]] of cases.entries()) {
    const started = performance.now()
    createWorld(scenario, `bench-${round}`)
    creation[index].push(performance.now() - started)
    const begun = performance.now()
    const result = run(scenario, `bench-${round}`)
    times[index].push(performance.now() - begun)
    ever[index] = result.outcomes.everActive?.at(-1) ?? 0
  }
}
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
console.log(
  `${'case'.padEnd(26)}${'run ms'.padStart(9)}${'range'.padStart(14)}${'creation ms'.padStart(13)}${'state MB'.padStart(10)}${'ever active'.padStart(13)}`,
)
for (const [index, [name, scenario]] of cases.entries()) {
  const sorted = times[index].sort((a, b) => a - b)
  const world = createWorld(scenario, 'size')
  const bytes =
    world.buffer.byteLength + world.residents.bin.byteLength + world.residents.order.byteLength
  const range = `${sorted[0].toFixed(0)}-${sorted.at(-1)?.toFixed(0)}`
  console.log(
    `${name.padEnd(26)}${median(times[index]).toFixed(0).padStart(9)}${range.padStart(14)}${median(creation[index]).toFixed(0).padStart(13)}${(bytes / 1e6).toFixed(1).padStart(10)}${String(ever[index]).padStart(13)}`,
  )
}
