import germany from '../../scenarios/inflow/germany.csv?raw'
import first from '../../scenarios/town-1.yaml?raw'
import second from '../../scenarios/town-2.yaml?raw'
import third from '../../scenarios/town-3.yaml?raw'
import { formatProblems, parseScenario, type Scenario } from '../../sim/index.ts'

/** The three towns of the page, checked. Throws with all problems when a file is wrong. */
export function readScenarios(): Scenario[] {
  return [first, second, third].map((text, town) => {
    const parsed = parseScenario(text, { inflow: { germany } })
    if (!parsed.ok) throw new Error(formatProblems(`town-${town + 1}`, parsed.problems))
    return parsed.scenario
  })
}
