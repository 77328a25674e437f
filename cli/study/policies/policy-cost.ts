import type { Policies } from '../../../experiments/policies/policies.ts'
import { InputError } from '../../failure.ts'
import type { OpenStudy } from '../open-study.ts'
import { chooseStates } from './choose-states.ts'

/** How many runs the policies of a study are, as far as is known before; and that in words. */
export async function policyCost(
  open: OpenStudy,
): Promise<{ readonly runs: number; readonly text: string } | undefined> {
  const { policies } = open.study
  if (policies === undefined) return undefined
  const states = await statesAhead(open, policies)
  const { plans, futures, search, seeds } = policies
  const compared = plans.length + (search?.keep ?? 0)
  const worlds = states * futures.length
  const tried = search
    ? search.population * search.generations * Math.min(search.states, states) * futures.length
    : 0
  const runs = (compared * worlds + tried) * seeds
  const looked = search ? ` and up to ${search.keep} that a search finds` : ''
  return {
    runs,
    text: `Policies: ${plans.length} plans${looked}, each in ${worlds} worlds (${states} states, ${futures.length} ${futures.length === 1 ? 'future' : 'futures'}): up to ${runs} runs.`,
  }
}

/** How many states there are; of a posterior that is still to come as many as are to stand for it. */
async function statesAhead(open: OpenStudy, policies: Policies): Promise<number> {
  try {
    return (await chooseStates(open, policies)).points.length
  } catch (error) {
    if (policies.states.from !== 'posterior' || !(error instanceof InputError)) throw error
    const abc = open.study.calibration?.abc
    // How many draws a filter leaves is not known before.
    const particles = (abc?.method === 'filter' ? abc.draws : abc?.particles) ?? 0
    return Math.min(policies.states.count ?? particles, particles)
  }
}
