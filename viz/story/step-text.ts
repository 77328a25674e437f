import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import type { Towns } from '../replay/towns.ts'
import { drawablesIn, fillFigures, weekOfStep, withoutFigures } from './figures.ts'
import { numberPicture } from './number-picture.ts'
import type { Paired } from './paired.ts'
import type { Part, Step } from './parse.ts'

/** The paragraphs of a step in two parts: what is told, and what a group talks about, which stays in sight on a wall. */
type StepText = { readonly told: TemplateResult; readonly kept: TemplateResult | typeof nothing }

/** The paragraphs of a step with the figures of the run of its plan; figures wait until the run is there, those over pairs of runs until these are. What `scrolls` can be reached by keys; else all of it is told. */
export function stepText(
  { say, session }: Pick<Page, 'say'> & Partial<Pick<Page, 'session'>>,
  step: Step,
  towns: Towns | undefined,
  pair?: (town: number) => Paired | undefined,
  scrolls = false,
): StepText {
  const { state, parts, title } = step
  const week = weekOfStep(step, towns)
  const own = (session?.own.length ?? 0) > 0
  const filled = (text: string): string =>
    towns
      ? fillFigures(text, { towns, town: state.town, week, pair, own }, say)
      : withoutFigures(text)
  const { workshop } = say.words
  // Plain German gives every number a picture.
  const pictured = (text: string): TemplateResult | string => {
    if (say.texts !== 'leicht' || !towns) return ''
    const drawn = drawablesIn(text, { towns, town: state.town, week })
    if (drawn.length === 0) return ''
    return html`<ul class="numbers">${drawn.map((each) => numberPicture(each, say))}</ul>`
  }
  const told = (part: Part): TemplateResult => {
    if (part.kind === 'quotation')
      return html`<blockquote><q lang="de">${part.text}</q>${part.meaning === '' ? '' : ` – ${part.meaning}`}
        <footer>${workshop.source(part.place)}</footer></blockquote>`
    return html`<p class=${part.kind}>${filled(part.text)}</p>${part.kind === 'text' ? pictured(part.text) : ''}`
  }
  if (!scrolls) return { told: html`<div class="told">${parts.map(told)}</div>`, kept: nothing }
  const kept = parts.filter(({ kind }) => kind === 'idea' || kind === 'question')
  const rest = parts.filter((part) => !kept.includes(part))
  return {
    told: html`<div class="told" role="region" tabindex="0" aria-label=${title}>${rest.map(told)}</div>`,
    kept: html`<div class="kept">${kept.map(told)}</div>`,
  }
}
