import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { formatProblems, parseScenario, type Scenario } from '../sim/index.ts'

const NAME = 'virtual:scenarios'
const fileOf = (name: string) => fileURLToPath(new URL(`../scenarios/${name}`, import.meta.url))
const INFLOW = fileOf('inflow/germany.csv')
const TOWNS = ['town-1', 'town-2', 'town-3'].map((name) => fileOf(`${name}.yaml`))

/**
 * The three towns of the page, read and checked when it is built: the page needs no reader of
 * files before somebody opens one of their own. A wrong file fails the build.
 */
export function scenarios(): Plugin {
  return {
    name: 'scenarios',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null
      // Read by the engine as JSON, which it does faster than code.
      const text = JSON.stringify(JSON.stringify(readTowns((file) => this.addWatchFile(file))))
      return { code: `export const SCENARIOS = JSON.parse(${text})`, moduleType: 'js' }
    },
  }
}

/** The three towns; `watch` is told of every file that is read. */
export function readTowns(watch: (file: string) => void): Scenario[] {
  for (const file of [INFLOW, ...TOWNS]) watch(file)
  return TOWNS.map(read)
}

function read(file: string): Scenario {
  const germany = readFileSync(INFLOW, 'utf8')
  const parsed = parseScenario(readFileSync(file, 'utf8'), { inflow: { germany } })
  if (!parsed.ok) throw new Error(formatProblems(file, parsed.problems))
  return parsed.scenario
}
