import { html, type TemplateResult } from 'lit'
import type { Page } from '../page.ts'
import { NUMERALS } from '../towns.ts'
import { differencesOf, differenceWords } from './differences.ts'
import { BASELINE, type Plan } from './plan.ts'

/** All that differs between a plan and the baseline, town by town; equal sentences of towns once. */
export function differenceList({ session, say }: Page, plan: Plan): TemplateResult {
  const { words } = say
  const baseline = session.scenariosOf(BASELINE)
  const told = new Map<string, string[]>()
  session.scenariosOf(plan).forEach((scenario, town) => {
    for (const difference of differencesOf(baseline[town]!, scenario)) {
      const sentence = differenceWords(difference, say)
      told.set(sentence, [...(told.get(sentence) ?? []), NUMERALS[town]!])
    }
  })
  if (told.size === 0) return html`<p class="muted">${words.differencesNone}</p>`
  return html`<ul class="differences">${[...told].map(
    ([sentence, towns]) =>
      html`<li><strong>${towns.length === NUMERALS.length ? words.allTowns : words.town(towns.join(', '))}</strong>: ${sentence}</li>`,
  )}</ul>`
}
