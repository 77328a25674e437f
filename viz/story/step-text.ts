import { html, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import type { Towns } from '../replay/towns.ts'
import { fillFigures, withoutFigures } from './figures.ts'
import type { Part, Step } from './parse.ts'

/** The paragraphs of a step with the figures of the run of its plan; figures wait until the run is there. What `scrolls` can be reached by keys. */
export function stepText(
  { session, say }: Pick<Page, 'session' | 'say'>,
  { state, parts, title }: Step,
  towns: Towns | undefined,
  scrolls = false,
): TemplateResult {
  const baseline = session.baseline.towns
  const filled = (text: string): string =>
    towns && baseline
      ? fillFigures(text, { towns, baseline, town: state.town, week: state.week ?? 0 }, say)
      : withoutFigures(text)
  const { workshop } = say.words
  const told = (part: Part): TemplateResult => {
    if (part.kind === 'quotation')
      return html`<blockquote><q lang="de">${part.text}</q>${part.meaning === '' ? '' : ` – ${part.meaning}`}
        <footer>${workshop.source(part.place)}</footer></blockquote>`
    return html`<p class=${part.kind}>${filled(part.text)}</p>`
  }
  const paragraphs = parts.map(told)
  if (!scrolls) return html`<div class="told">${paragraphs}</div>`
  return html`<div class="told" role="region" tabindex="0" aria-label=${title}>${paragraphs}</div>`
}
