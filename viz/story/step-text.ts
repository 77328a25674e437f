import { html, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import type { Towns } from '../replay/towns.ts'
import type { Pair } from '../session/ensemble.ts'
import { fillFigures, withoutFigures } from './figures.ts'
import type { Part, Step } from './parse.ts'

/** The paragraphs of a step with the figures of the run of its plan; figures wait until the run is there, those over pairs of runs until these are. What `scrolls` can be reached by keys. */
export function stepText(
  { say, session }: Pick<Page, 'say'> & Partial<Pick<Page, 'session'>>,
  { state, parts, title }: Step,
  towns: Towns | undefined,
  pair?: (town: number) => Pair | undefined,
  scrolls = false,
): TemplateResult {
  const own = (session?.own.length ?? 0) > 0
  const filled = (text: string): string =>
    towns
      ? fillFigures(text, { towns, town: state.town, week: state.week ?? 0, pair, own }, say)
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
