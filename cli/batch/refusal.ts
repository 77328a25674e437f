import { firstOf, formatProblems, type Problem } from '../../sim/index.ts'

/** Why a request got no result. */
export type Code =
  | 'E_LINE'
  | 'E_JSON'
  | 'E_REQUEST'
  | 'E_SCENARIO'
  | 'E_STUDY'
  | 'E_RUN'
  | 'E_INTERRUPTED'

/** A request that is not answered with a result, and what is wrong with it (of very much the first). */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: Code
  readonly problems: readonly Problem[]

  constructor(code: Code, title: string, problems: readonly Problem[] = []) {
    const told = firstOf(problems)
    super(told.length > 0 ? formatProblems(title, told) : title)
    this.code = code
    this.problems = told
  }
}
