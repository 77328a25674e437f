import { html, svg, type TemplateResult } from 'lit'
import { GLYPH } from '../element/icons.ts'
import type { Speech } from '../words/index.ts'

/** The marks of the stage with their words, and `note` behind them. */
export function legend({ words }: Speech, note: string): TemplateResult {
  const dot = (fill: string, core: boolean) =>
    svg`<circle cx="8" cy="8" r="5" fill=${fill}></circle>${core ? svg`<circle cx="8" cy="8" r="2.2" fill="var(--panel)"></circle>` : ''}`
  const entries = [
    { mark: dot('var(--active)', false), word: words.active, width: 16 },
    { mark: dot('var(--tired)', false), word: words.tired, width: 16 },
    { mark: dot('var(--active)', true), word: words.organiser, width: 16 },
    {
      mark: svg`<circle
          cx="8"
          cy="8"
          r="4.3"
          fill="none"
          stroke="var(--neutral)"
          stroke-width="1.3"></circle>`,
      word: words.left,
      width: 16,
    },
    {
      mark: svg`<circle
          cx="8"
          cy="8"
          r="5.5"
          fill="none"
          stroke="var(--ring)"
          stroke-width="3"></circle>`,
      word: words.bonding,
      title: words.bondingMeaning,
      width: 16,
    },
    {
      mark: svg`<path
          d="M0 8H26"
          stroke="var(--bridging)"
          stroke-width="2.5"
          stroke-dasharray="5 3.5"></path>`,
      word: words.bridging,
      title: words.bridgingMeaning,
      width: 26,
    },
    {
      mark: svg`<path d="M0 8H26" stroke="var(--administration)" stroke-width="3"></path>`,
      word: words.linking,
      title: words.linkingMeaning,
      width: 26,
    },
    {
      mark: svg`<path
          d=${GLYPH.zigzag}
          transform="translate(9 8)"
          fill="none"
          stroke="var(--friction)"
          stroke-width="2"></path>`,
      word: words.friction,
      width: 18,
    },
    {
      mark: svg`<path
          d=${GLYPH.house}
          transform="translate(8 8)"
          fill="var(--panel)"
          stroke="var(--text)"
          stroke-width="1.6"></path>`,
      word: words.isAssociation,
      width: 16,
    },
    {
      mark: svg`<circle cx="8" cy="8" r="6.5" fill="none" stroke="var(--ring)"></circle><circle
          cx="8"
          cy="8"
          r="4"
          fill="none"
          stroke="var(--ring)"
          stroke-width="1.5"></circle>`,
      word: words.inAlliance,
      width: 16,
    },
    {
      mark: svg`<path
          d=${GLYPH.star}
          transform="translate(8 8)"
          fill="var(--administration)"
          stroke="var(--text)"></path>`,
      word: words.thanks,
      width: 16,
    },
    {
      mark: svg`<path
          d="M1 5h1.6v-5h-1.6z"
          transform="translate(6 4)"
          fill="var(--administration)"
          stroke="var(--text)"
          stroke-width="0.5"></path><path
              d="M0 9.500H18M1 10h1.600v3h-1.600zm3 0h1.600v5h-1.600zm3 0h1.600v4h-1.600zm3 0h1.600v2h-1.600z"
              fill="var(--friction)"
              stroke="none"></path><path d="M0 9.500H18" stroke="var(--line)"></path>`,
      word: words.notch.legend,
      width: 18,
    },
    {
      mark: svg`<path d="M0 8H30" stroke="var(--text)" stroke-width="7" opacity="0.1"></path><path d="M5 8H25" stroke="var(--text)" stroke-width="7" opacity="0.15"></path><path d="M10 8H20" stroke="var(--text)" stroke-width="7" opacity="0.2"></path>`,
      word: words.rough.legend,
      width: 30,
    },
  ]
  return html`<section aria-label=${words.legend}><ul class="legend" data-picture>${entries.map(
    ({ mark, word, title, width }) =>
      html`<li title=${title ?? word}><svg width=${width} height="16" aria-hidden="true">${mark}</svg>${word}</li>`,
  )}<li class="note">${note}</li></ul></section>`
}
