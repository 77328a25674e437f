import neutral from '../../scenarios/neutral.yaml?raw'
import town1 from '../../scenarios/town-1.yaml?raw'
import withoutForum from '../../scenarios/town-1-without-forum.yaml?raw'
import { formatProblems, parseScenario, type Scenario } from '../../sim/index.ts'
import { SHIPPED_TABLES } from '../files/read-file.ts'

const TEXTS: Readonly<Record<string, string>> = {
  neutral,
  'town-1': town1,
  'town-1-without-forum': withoutForum,
}

/** Reads a scenario of the study that is no town of the page; throws when it is not there. */
export function delivered(name: string): Scenario {
  const text = TEXTS[name]
  if (text === undefined) throw new Error(`no scenario "${name}" comes with the page`)
  const parsed = parseScenario(text, { inflow: SHIPPED_TABLES })
  if (!parsed.ok) throw new Error(formatProblems(name, parsed.problems))
  return parsed.scenario
}
