import { css, html, nothing, type TemplateResult } from 'lit'
import type { CompactPolicies } from '../../../experiments/policies/compact.ts'
import { FittedText } from '../../element/fit-text.ts'
import { shared } from '../../element/styles.ts'
import { tableStyles } from '../../parts/table-styles.ts'
import { enoughNote, firstNote, foundNote, planNotes } from '../../policies/plan-notes.ts'
import { planTable, planTableStyles } from '../../policies/plan-table.ts'
import { shippedTitles } from '../../policies/plan-words.ts'
import { PlansReader } from '../../policies/shipped-plans.ts'
import type { Speech } from '../../words/index.ts'
import { policiesWords } from '../../words/policies/index.ts'
import { Screen } from '../screen.ts'

/** Plans of a study as the group sees them; the desk leads here. */
export class PlansScreen extends Screen {
  static override styles = [
    shared,
    tableStyles,
    planTableStyles,
    css`
      h1 {
        margin: 4px 0 8px;
        font-size: var(--type-title);
        line-height: 1.2;
      }
      p {
        max-width: 90ch;
        margin: 6px 0;
      }
      li {
        max-width: 80ch;
        color: var(--muted);
        font-size: var(--type-small);
      }
      /* On the wall all of it is one screen. */
      .told.large {
        height: 100dvh;
        overflow-y: auto;
        font-size: calc(var(--type-body) * var(--fit, 1));
      }
      /* Beside it stands the way out of the wall. */
      .large h1 {
        display: flex;
        align-items: center;
        min-height: 46px;
        margin: 0;
        padding-right: 260px;
        font-size: 1.15em;
      }
      .large p {
        max-width: none;
        margin: 2px 0;
        line-height: 1.25;
      }
      .large table {
        width: 100%;
        margin: 2px 0;
        font-size: inherit;
        line-height: 1.2;
      }
      .large th,
      .large td {
        padding: 3px 0 3px 10px;
      }
      .large tbody th,
      .large thead tr:first-child th:first-child {
        width: 23%;
        padding-left: 0;
      }
      /* On a narrow wall the money says it. */
      @media (max-width: 1150px) {
        .large .hours {
          display: none;
        }
        .large th,
        .large td {
          padding-left: 7px;
        }
      }
      .large[data-spare] .spare {
        display: none;
      }
    `,
  ]

  #reader = new PlansReader(() => this.requestUpdate())

  constructor() {
    super()
    new FittedText(this, '.told')
  }

  override willUpdate(): void {
    void this.#reader.read()
  }

  override render(): TemplateResult {
    const { say, state } = this.page
    const { benchmark } = policiesWords(say)
    const { plans, failure } = this.#reader
    const title = html`<h1>${benchmark.title}</h1>`
    if (!plans)
      return html`${title}<p role="status">${failure === '' ? benchmark.loading : benchmark.failed(failure)}</p>`
    return state.projector
      ? html`<div class="told large">${title}${this.#table(plans, true)}</div>`
      : html`${title}${this.#table(plans, false)}`
  }

  #table(plans: CompactPolicies, large: boolean): TemplateResult {
    const { say } = this.page
    const titles = shippedTitles(say)
    return html`<p><strong>${firstNote(plans, say)}</strong></p>
      ${planTable(plans, { titles, say, large })}
      ${large ? wallNotes(plans, say) : html`<ul>${planNotes(plans, titles, say).map((note) => html`<li>${note}</li>`)}</ul>`}`
  }
}

/** What two of the columns mean in a line each, and what can be spared. */
function wallNotes(plans: CompactPolicies, say: Speech): TemplateResult {
  const { note } = policiesWords(say)
  return html`<p>${enoughNote(plans, say) ?? nothing} ${note.regretShort}</p>
    <p class="spare">${foundNote(plans, shippedTitles(say), say) ?? nothing}</p>`
}

customElements.define('plans-screen', PlansScreen)
