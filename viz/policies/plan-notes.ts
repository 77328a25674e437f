import type { CompactPolicies } from '../../experiments/policies/compact.ts'
import { MODEL_VERSION } from '../../sim/index.ts'
import type { Speech } from '../words/index.ts'
import { numeralOf } from '../words/names.ts'
import { policiesWords } from '../words/policies/index.ts'
import { borderWords } from './aim-words.ts'
import { budgetWords, type Titles } from './plan-words.ts'

/** What a town of a study is called: one of the three as everywhere, others as the study does. */
export function townOf({ town }: CompactPolicies, say: Speech): string {
  const [, number] = /^town-([123])$/.exec(town) ?? []
  return number === undefined ? town : say.words.town(numeralOf(Number(number) - 1))
}

/** What has to be known before anybody reads a number: that it is a model, of which town, what a share is not. */
export function firstNote(policies: CompactPolicies, say: Speech): string {
  const { note } = policiesWords(say)
  return `${note.model} ${note.only(townOf(policies, say))}`
}

/** What is good enough; undefined where nothing has to be. */
export function enoughNote({ aims }: CompactPolicies, say: Speech): string | undefined {
  const borders = aims.flatMap((aim) => borderWords(aim, say) ?? [])
  const { note, and } = policiesWords(say)
  return borders.length === 0 ? undefined : note.enough(borders.join(and))
}

/** Which plans a search found, by one of them; undefined where none did. */
export function foundNote(
  { plans }: CompactPolicies,
  titles: Titles,
  say: Speech,
): string | undefined {
  const found = plans.find((plan) => plan.found)
  return found && policiesWords(say).note.found(titles.plan(found.name))
}

/** What the columns of the table mean, one sentence or two for each. */
export function planNotes(policies: CompactPolicies, titles: Titles, say: Speech): string[] {
  const { note } = policiesWords(say)
  const { worlds, states, futures, plans, source } = policies
  const named = futures.map(({ name }) => titles.future(name)).join(', ')
  const budget = budgetWords(policies, say)
  const search = foundNote(policies, titles, say)
  const enough = enoughNote(policies, say)
  const together = plans.some((plan) => plan.together !== undefined)
  return [
    ...(source.model === MODEL_VERSION ? [] : [note.version(source.model, MODEL_VERSION)]),
    ...(enough === undefined ? [] : [enough]),
    note.worlds(say.whole(worlds), say.whole(states), named),
    note.ranges,
    ...(budget === undefined ? [] : [note.budget(budget)]),
    note.worse,
    together ? note.regret : note.regrets,
    ...(search === undefined ? [] : [search]),
    note.order,
  ]
}
