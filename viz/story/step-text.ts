import { html, type TemplateResult } from 'lit'
import type { Page } from '../page.ts'
import type { Towns } from '../towns.ts'
import { fillFigures } from './figures.ts'
import type { Part, Step } from './parse.ts'

/** The paragraphs of a step with the figures of the run that is shown. */
export function stepText(
  { session, say }: Pick<Page, 'session' | 'say'>,
  { state, parts }: Step,
  towns: Towns,
): TemplateResult {
  const ground = {
    towns,
    baseline: session.baseline.towns ?? towns,
    town: state.town,
    week: state.week ?? 0,
  }
  const { workshop } = say.words
  const told = (part: Part): TemplateResult => {
    if (part.kind === 'quotation')
      return html`<blockquote><q lang="de">${part.text}</q>${part.meaning === '' ? '' : ` – ${part.meaning}`}
        <footer>${workshop.source(part.place)}</footer></blockquote>`
    return html`<p class=${part.kind}>${fillFigures(part.text, ground, say)}</p>`
  }
  return html`<div class="told">${parts.map(told)}</div>`
}
