import { html, nothing, type TemplateResult } from 'lit'
import type { CompactPolicies } from '../../../experiments/policies/compact.ts'
import type { Page } from '../../element/page.ts'
import { amountWords, shareWords } from '../../policies/aim-words.ts'
import { enoughNote, firstNote, townOf } from '../../policies/plan-notes.ts'
import { shippedTitles } from '../../policies/plan-words.ts'
import type { PlansReader } from '../../policies/shipped-plans.ts'
import { notePlansShown, werePlansShown } from '../../policies/shown-plans.ts'
import type { Speech } from '../../words/index.ts'
import { policiesWords } from '../../words/policies/index.ts'

/** What each plan of a study comes to, in a sentence. */
export function benchmarkSentences({ plans }: CompactPolicies, say: Speech): string[] {
  const { minutes } = policiesWords(say)
  const titles = shippedTitles(say)
  return plans.map(({ name, enough, cost, hours, over }) =>
    minutes.plan({
      name: titles.plan(name),
      enough: shareWords(enough, say),
      cost: amountWords(cost[1], say),
      hours: amountWords(hours[1], say),
      over: shareWords(over, say),
    }),
  )
}

/** The plans of the study that the group was shown; nothing where it was not. `changed` is called when they are left out. */
export function benchmarkList(
  { keeper, say }: Page,
  { plans, failure }: PlansReader,
  changed: () => void,
): TemplateResult | typeof nothing {
  if (!werePlansShown(keeper)) return nothing
  const { minutes, benchmark } = policiesWords(say)
  const leaveOut = (): void => {
    notePlansShown(keeper, false)
    changed()
  }
  const out = html`<button type="button" class="screen" @click=${leaveOut}>${minutes.leaveOut}</button>`
  if (!plans)
    return html`<p role="status">${failure === '' ? benchmark.loading : benchmark.failed(failure)}</p>${out}`
  return html`<h2>${minutes.title(townOf(plans, say))}</h2>
    <p class="benchmark">${firstNote(plans, say)} ${enoughNote(plans, say) ?? nothing} ${minutes.shares}</p>
    <ul class="benchmark">${benchmarkSentences(plans, say).map((sentence) => html`<li>${sentence}</li>`)}</ul>${out}`
}
