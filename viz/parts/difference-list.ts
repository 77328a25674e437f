import { html, type TemplateResult } from 'lit'
import { valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { differencesOf, differenceWords } from '../plan/differences.ts'
import { BASELINE, type Plan } from '../plan/plan.ts'
import { NUMERALS, numeralOf } from '../words/names.ts'

/** All that differs between a plan and another one, the baseline by default. */
export function differenceList(page: Page, plan: Plan, before = BASELINE): TemplateResult {
  const told = toldDifferences(page, plan, before)
  if (told.length === 0) return html`<p class="muted">${page.say.words.differencesNone}</p>`
  return html`<ul class="differences">${told.map(
    ({ towns, sentence }) => html`<li><strong>${towns}</strong>: ${sentence}</li>`,
  )}</ul>`
}

/** All that differs between two plans in sentences; equal sentences of towns once. */
export function toldDifferences(
  { session, say }: Pick<Page, 'session' | 'say'>,
  plan: Plan,
  before: Plan,
): { readonly towns: string; readonly sentence: string }[] {
  const { words } = say
  const scenarios = session.scenariosOf(before)
  const told = new Map<string, string[]>()
  session.scenariosOf(plan).forEach((scenario, town) => {
    for (const difference of differencesOf(valueAt(scenarios, town), scenario)) {
      const sentence = differenceWords(difference, say)
      told.set(sentence, [...(told.get(sentence) ?? []), numeralOf(town)])
    }
  })
  return [...told].map(([sentence, towns]) => ({
    towns: towns.length === NUMERALS.length ? words.allTowns : words.town(towns.join(', ')),
    sentence,
  }))
}
