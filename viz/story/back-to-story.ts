import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import { BASELINE } from '../plan/plan.ts'
import { addressOf } from '../state/address.ts'

/** The way back to the step from which somebody went to explore; nothing where no story was begun. */
export function backToStory({ state, say }: Page): TemplateResult | typeof nothing {
  if (state.tale === undefined || state.projector) return nothing
  const there = { ...state, week: undefined, selection: undefined, chart: undefined, a: BASELINE }
  const step = say.whole(state.step + 1)
  return html`<a class="back-to-story" href=${addressOf(there, 'story')}>← ${say.words.workshop.backToStory(step)}</a>`
}
