import { PACKAGES } from 'virtual:packages'
import { css, html, nothing, type TemplateResult } from 'lit'
import { unsafeHTML } from 'lit/directives/unsafe-html.js'
import odd from '../../../docs/odd.md?html'
import patternDocument from '../../../docs/patterns.md?raw'
import { LEVERS, MODEL_VERSION, OUTCOMES, PARAMETERS } from '../../../sim/index.ts'
import '../../feedback/feedback-form.ts'
import { shared } from '../../element/styles.ts'
import { tableStyles } from '../../parts/table-styles.ts'
import { researchWords } from '../../words/research/index.ts'
import { Screen } from '../screen.ts'
import { downloads } from './downloads.ts'
import './handbook-link.ts'
import './parameter-table.ts'
import { readPatterns } from './patterns.ts'

/** This page is the file it would offer. */
const SINGLE = import.meta.env.MODE === 'single'
const PATTERNS = readPatterns(patternDocument)

/** What the model is for, what it is made of, where that comes from, and what it does not know. */
export class MethodScreen extends Screen {
  static override styles = [
    shared,
    tableStyles,
    css`
      h1 {
        margin: 4px 0 8px;
        font-size: var(--type-title);
      }
      h2 {
        margin: 28px 0 6px;
        font-size: 1.15em;
      }
      p,
      .plain {
        max-width: 62ch;
        margin: 6px 0;
      }
      .two {
        columns: 30em 2;
        column-gap: 40px;
      }
      /* Padding, unlike a margin, stays at the top of a column. */
      .two > section {
        padding-top: 20px;
        break-inside: avoid;
      }
      .two h2 {
        margin-top: 0;
      }
      .files {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        list-style: none;
        padding: 0;
      }
      td,
      th {
        text-align: left;
      }
      a {
        color: var(--focus);
      }
      summary {
        min-height: 44px;
        line-height: 44px;
        cursor: pointer;
        font-weight: 600;
      }
      .document {
        max-width: 80ch;
        padding: 0 16px 16px;
        overflow-x: auto;
        border: 1px solid var(--line);
        border-radius: 8px;
      }
      .document td,
      .document th {
        white-space: normal;
      }
      pre {
        overflow-x: auto;
        white-space: pre-wrap;
        font-size: var(--type-small);
      }
      @media print {
        .packages {
          columns: 2;
        }
      }
    `,
  ]

  /** A link may lead to a part of this long page: it is gone to once, and the link says so no longer. */
  override updated(): void {
    const { state, store } = this.page
    if (state.route !== 'method' || state.part === undefined) return
    const title = this.renderRoot.querySelector<HTMLElement>(`#${state.part} h2`)
    title?.scrollIntoView()
    title?.focus({ preventScroll: true })
    store.change({ part: undefined }, { quiet: true })
  }

  override render(): TemplateResult {
    const { say } = this.page
    const { words, whole, percent } = say
    const { methodWords } = words
    const text = words.deliver.method
    const share = (wanted: string): string =>
      percent(PARAMETERS.filter(({ status }) => status === wanted).length / PARAMETERS.length)
    const verdict = (key: string) => text.verdicts[key as keyof typeof text.verdicts] ?? key
    return html`<h1>${words.route.method}</h1>
      <p><strong>${words.modelOnly}.</strong> ${words.modelPersons} ${methodWords.version(MODEL_VERSION)}.</p>
      ${SINGLE ? nothing : html`<handbook-link .words=${text.handbook}></handbook-link>`}
      <div class="two"><section><h2>${text.purpose}</h2>${text.purposeText.map((line) => html`<p>${line}</p>`)}</section>
        <section><h2>${text.unknowns}</h2><ul class="plain">${text.unknownsText.map((line) => html`<li>${line}</li>`)}</ul><p>${text.unknownsSize}</p></section>
        <section><h2>${text.summary}</h2>${text.summaryText.map((line) => html`<p>${line}</p>`)}</section></div>
      <section><details class="folded"><summary>${text.document}</summary><div
          class="document"
          lang="en"
          tabindex="0"
          role="region"
          aria-label=${text.document}>${unsafeHTML(odd)}</div></details></section>
      <section><h2>${text.parameters}</h2>
        <p>${methodWords.intro(whole(PARAMETERS.length), whole(LEVERS.length), whole(OUTCOMES.length))} ${methodWords.judged(share('judged'), share('fitted'))}</p>
        <parameter-table .say=${say}></parameter-table></section>
      <section><h2>${text.patterns}</h2><p>${text.patternsText}</p>
        <div class="wide" role="region" tabindex="0" aria-label=${text.patterns}><table>
          <thead><tr><th scope="col">${text.key}</th><th scope="col">${text.pattern}</th><th scope="col">${text.band}</th><th scope="col">${text.median}</th><th scope="col">${text.verdict}</th></tr></thead>
          <tbody>${PATTERNS.map(
            ({ id, name, band, median, verdict: result }) =>
              html`<tr><td>${id}</td><th scope="row" lang="en">${name}</th><td lang="en">${band}</td><td>${median}</td><td>${verdict(result)}</td></tr>`,
          )}</tbody></table></div></section>
      <section><details><summary>${text.outcomes}</summary><div
          class="wide"
          role="region"
          tabindex="0"
          aria-label=${text.outcomes}><table>
        <thead><tr><th scope="col">${text.outcomes}</th><th scope="col">${text.unit}</th></tr></thead>
        <tbody>${OUTCOMES.map(
          (row) =>
            html`<tr><th scope="row">${words.outcomeName[row.key]} <code>${row.key}</code></th><td>${words.chartUnit[row.unit]}</td></tr>`,
        )}</tbody></table></div></details></section>
      <section class="screen"><h2>${text.downloads}</h2><p>${text.downloadsText}</p>${downloads(words, researchWords(say).surveys)}${SINGLE ? nothing : html`<p><a href="helferkreise.html" download>${text.single}</a></p>`}</section>
      <section id="access"><h2 tabindex="-1">${text.access}</h2>${text.accessText.map((line) => html`<p>${line}</p>`)}
        <h3 class="screen">${words.deliver.feedback.title}</h3><feedback-form class="screen" .page=${this.page}></feedback-form></section>
      <section><h2>${text.packages}</h2><p>${text.packagesText(whole(PACKAGES.length))}</p>
        <div class="packages">${PACKAGES.map(
          ({ name, version, licence, text: licenceText }) =>
            html`<details class="folded"><summary>${name} ${version}, ${licence}</summary><pre lang="en">${licenceText}</pre></details>`,
        )}</div></section>`
  }
}

customElements.define('method-screen', MethodScreen)
