import { html, LitElement } from 'lit'
import { OUTCOMES, type OutcomeKey, valueAt } from '../../sim/index.ts'
import { shared } from '../element/styles.ts'
import { overWords } from '../replay/over-words.ts'
import { circleViews, PHASE } from '../replay/replay.ts'
import { type Towns, viewAt } from '../replay/towns.ts'
import type { Selection } from '../state/state.ts'
import { circleNamed } from '../words/circle-named.ts'
import { dayOf } from '../words/day-of.ts'
import { type Language, speech } from '../words/index.ts'
import { NUMERALS } from '../words/names.ts'
import { evidenceButton, evidenceButtonStyles } from './evidence-button.ts'
import { tableStyles } from './table-styles.ts'

/** Numbers from here on are written without decimals. */
const EXACT = 100

/** The same week as numbers: all outcomes of the towns and their circles. Fires `look` and `evidence`. */
export class DataTable extends LitElement {
  static override properties = { towns: { attribute: false }, week: { type: Number }, language: {} }
  static override styles = [shared, tableStyles, evidenceButtonStyles]

  declare towns: Towns
  declare week: number
  declare language: Language

  override render() {
    const say = speech(this.language)
    const { words } = say
    const views = this.towns.replays.map((_, town) => viewAt(this.towns, town, this.week))
    const date = say.day(dayOf(this.week, this.towns.start))
    const rows = OUTCOMES.filter(
      ({ key }) => valueAt(this.towns.replays, 0).trajectory.outcomes[key],
    )
    return html`<div class="wide" role="region" tabindex="0" aria-label=${words.tableTitle(date)}>
      <table>
        <caption>${words.tableTitle(date)}</caption>
        <thead><tr><th scope="col">${words.column.measure}</th><th scope="col">${words.column.unit}</th>
          ${NUMERALS.map((_, town) => html`<th scope="col">${say.town(town)}</th>`)}</tr></thead>
        <tbody>${rows.map(
          (
            row,
          ) => html`<tr><th scope="row">${words.outcomeName[row.key]} ${evidenceButton(words.outcomeName[row.key], say, () => this.#tell('evidence', row.key))}</th><td>${words.chartUnit[row.unit]}</td>
            ${views.map((now) => {
              if (!now) return html`<td>–</td>`
              const value = now.replay.trajectory.outcomes[row.key]?.[now.week] ?? 0
              return html`<td>${row.unit === 'share' ? say.percent(value) : say[value < EXACT ? 'decimal' : 'whole'](value)}</td>`
            })}</tr>`,
        )}</tbody>
      </table>
      ${views.map((of, town) => {
        if (!of) return html`<p>${overWords(this.towns, town, say)}</p>`
        const circles = circleViews(of).filter((state) => state.phase !== PHASE.future)
        return html`<table>
          <caption>${words.circleTable}, ${say.town(town)}</caption>
          <thead><tr><th scope="col">${words.column.circle}</th><th scope="col">${words.column.state}</th><th scope="col">${words.column.members}</th>
            <th scope="col">${words.column.tired}</th><th scope="col">${words.column.left}</th></tr></thead>
          <tbody>${circles.map(
            (state) => html`<tr><th scope="row"><button
                type="button"
                class="printed"
                aria-label=${words.understand.open(circleNamed(of.replay.trajectory, state.circle, say))}
                @click=${() => this.#tell('look', { kind: 'circle', town, id: state.circle })}>${circleNamed(of.replay.trajectory, state.circle, say)}</button></th>
              <td>${state.phase === PHASE.dormant ? words.dormant : words.alive}</td><td>${say.whole(state.active)}</td>
              <td>${say.whole(state.tired)}</td><td>${say.whole(state.left)}</td></tr>`,
          )}</tbody>
        </table>`
      })}
    </div>`
  }

  #tell(name: string, detail: Selection | OutcomeKey): void {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }
}

customElements.define('data-table', DataTable)
