import neutral from '../../scenarios/neutral.yaml?raw'
import {
  type Answers,
  formatProblems,
  parseScenario,
  type Scenario,
  townFile,
  writeAnswers,
} from '../../sim/index.ts'
import { SHIPPED_TABLES } from '../files/read-file.ts'

let last: { readonly code: string; readonly scenario: Scenario } | undefined

/** The scenario file of a town from answers, as the command line writes it. */
export function ownText(answers: Answers, language: 'de' | 'en'): string {
  return townFile(neutral, answers, language)
}

/** The scenario of a town from answers, read from its file; the same object for the same answers in a row. */
export function ownScenario(answers: Answers): Scenario {
  const code = writeAnswers(answers)
  if (last?.code === code) return last.scenario
  const parsed = parseScenario(ownText(answers, 'de'), { inflow: SHIPPED_TABLES })
  if (!parsed.ok) throw new Error(formatProblems('The answers', parsed.problems))
  last = { code, scenario: parsed.scenario }
  return parsed.scenario
}
