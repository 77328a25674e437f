import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { CompactPolicies } from '../../experiments/policies/compact.ts'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { tableStyles } from '../parts/table-styles.ts'
import { numeralOf } from '../words/names.ts'
import { policiesWords } from '../words/policies/index.ts'
import { firstNote, planNotes } from './plan-notes.ts'
import { planTable, planTableStyles } from './plan-table.ts'
import { shippedTitles } from './plan-words.ts'
import { PlansReader } from './shipped-plans.ts'
import { notePlansShown } from './shown-plans.ts'

/** Place among the three of the town that the shipped plans are for. */
const TOWN = 2

/** Plans of a study as a benchmark for those of the teams: hidden until they are asked for. */
export class PlansBoard extends LitElement {
  static override properties = { page: { attribute: false }, open: { state: true } }
  static override styles = [
    shared,
    tableStyles,
    planTableStyles,
    css`
      h2 {
        margin-top: 18px;
        font-size: var(--type-body);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 8px 0;
      }
      .muted,
      li {
        max-width: 80ch;
        color: var(--muted);
        font-size: var(--type-small);
      }
      .first {
        margin: 8px 0;
        font-weight: 600;
      }
      ul {
        margin: 6px 0;
        padding-left: 1.1em;
      }
    `,
  ]

  declare page: Page
  declare open: boolean

  #reader = this.#newReader()

  constructor() {
    super()
    this.open = false
  }

  override render(): TemplateResult {
    const { say, desk } = this.page
    const { benchmark } = policiesWords(say)
    const { toWall } = say.words.workshop.lead
    return html`<h2>${benchmark.title}</h2>
      <p class="muted">${benchmark.text(say.words.town(numeralOf(TOWN)))}</p>
      <div class="row"><button type="button" class="show" aria-expanded=${this.open} @click=${this.#toggle}>${this.open ? benchmark.hide : benchmark.show}</button>
        ${this.open && desk.paired ? html`<button type="button" aria-pressed=${desk.shown?.route === 'plans'} aria-label=${`${toWall}: ${say.words.route.plans}`} @click=${this.#toWall}>${toWall}</button>` : nothing}</div>
      ${this.open ? this.#shown() : nothing}`
  }

  #shown(): TemplateResult {
    const { benchmark } = policiesWords(this.page.say)
    const { plans, failure } = this.#reader
    if (plans) return this.#plans(plans)
    return html`<p role="status">${failure === '' ? benchmark.loading : benchmark.failed(failure)}</p>`
  }

  #plans(plans: CompactPolicies): TemplateResult {
    const { say } = this.page
    const titles = shippedTitles(say)
    return html`<p class="first">${firstNote(plans, say)}</p>
      ${planTable(plans, { titles, say, large: false })}
      <ul>${planNotes(plans, titles, say).map((note) => html`<li>${note}</li>`)}</ul>`
  }

  #newReader(): PlansReader {
    return new PlansReader(() => this.requestUpdate())
  }

  #toggle = (): void => {
    this.open = !this.open
    if (!this.open) return
    notePlansShown(this.page.keeper, true)
    // What could not be had may be there by now.
    if (this.#reader.failure !== '') this.#reader = this.#newReader()
    void this.#reader.read()
  }

  #toWall = (): void => {
    const { desk, state, week } = this.page
    desk.show({ ...state, week, route: 'plans' })
  }
}

customElements.define('plans-board', PlansBoard)
