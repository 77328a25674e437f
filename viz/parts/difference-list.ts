import { html, type TemplateResult } from 'lit'
import { dateOfWeek, valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { type Difference, differencesOf, differenceWords } from '../plan/differences.ts'
import { BASELINE, type Plan, sharedStart } from '../plan/plan.ts'
import { lineOf, planOf } from '../plan/tree.ts'
import { NUMERALS } from '../words/names.ts'

type Told = {
  /** The towns it is true of, in words. */
  readonly towns: string
  readonly sentence: string
  readonly difference: Difference
}
/** What of a page is needed to tell of plans. */
export type Given = Pick<Page, 'state' | 'say'> & {
  readonly session: Pick<Page['session'], 'scenarios' | 'scenariosOf'>
}

/** Differences as a list, or that there are none. */
export function differenceList(page: Page, told: readonly Told[]): TemplateResult {
  if (told.length === 0) return html`<p class="muted">${page.say.words.differencesNone}</p>`
  return html`<ul class="differences">${told.map(
    ({ towns, sentence }) => html`<li><strong>${towns}</strong>: ${sentence}</li>`,
  )}</ul>`
}

/** All that differs between two plans in sentences, from a week on; equal sentences of towns once. */
export function toldDifferences(
  { session, say }: Pick<Given, 'session' | 'say'>,
  plan: Plan,
  before: Plan,
  week = 0,
): Told[] {
  const { words } = say
  const scenarios = session.scenariosOf(before)
  const since = week > 0 ? dateOfWeek(week, sharedStart(session.scenarios)) : undefined
  const told = new Map<string, { difference: Difference; towns: number[] }>()
  session.scenariosOf(plan).forEach((scenario, town) => {
    for (const difference of differencesOf(valueAt(scenarios, town), scenario)) {
      const sentence = differenceWords(difference, say, since)
      const towns = told.get(sentence)?.towns ?? []
      told.set(sentence, { difference, towns: [...towns, town] })
    }
  })
  return [...told].map(([sentence, { difference, towns }]) => ({
    towns: towns.length === NUMERALS.length ? words.allTowns : say.towns(towns),
    sentence,
    difference,
  }))
}

/** All that a plan changes of the baseline; of a branch, what it and those before it change, each from its week on. */
export function toldPlan(page: Given, branch: number | undefined, plan: Plan): Told[] {
  const { state } = page
  if (branch === undefined) return toldDifferences(page, plan, BASELINE)
  return lineOf(state.tree, branch).flatMap((each) => {
    const { parent, week } = valueAt(state.tree.branches, each)
    const before = parent < 0 ? BASELINE : planOf(state, parent)
    return toldDifferences(page, planOf(state, each), before, week)
  })
}
