import { css, html, type TemplateResult } from 'lit'
import { LEVERS, MODEL_VERSION, OUTCOMES, PARAMETERS } from '../../../sim/index.ts'
import { tableStyles } from '../../parts/table-styles.ts'
import { parameterWords, rangeWords } from '../../plan/differences.ts'
import { shared } from '../../styles.ts'
import { Screen } from '../screen.ts'

/** What the model is made of: every parameter with its value, its range, where it comes from and how sure that is. */
export class MethodScreen extends Screen {
  static override properties = { ...Screen.properties, wanted: { state: true } }
  static override styles = [
    shared,
    tableStyles,
    css`
      h1 {
        margin: 4px 0 8px;
        font-size: var(--type-title);
      }
      p {
        max-width: 62ch;
        margin: 6px 0;
      }
      td,
      th {
        text-align: left;
      }
      td.number {
        min-width: 7em;
      }
      tbody th {
        min-width: 16em;
      }
    `,
  ]

  /** What is searched for. */
  declare wanted: string

  constructor() {
    super()
    this.wanted = ''
  }

  override render(): TemplateResult {
    const { say } = this.page
    const { words, whole, percent, names } = say
    const { methodWords } = words
    const wanted = this.wanted.toLowerCase()
    const rows = PARAMETERS.filter((row) =>
      `${row.key} ${row[names]} ${row.source}`.toLowerCase().includes(wanted),
    )
    const judged = PARAMETERS.filter(({ status }) => status === 'judged').length
    return html`<h1>${words.route.method}</h1>
      <p>${methodWords.intro(whole(PARAMETERS.length), whole(LEVERS.length), whole(OUTCOMES.length))}</p>
      <p>${methodWords.judged(percent(judged / PARAMETERS.length))} ${methodWords.version(MODEL_VERSION)}.</p>
      <p><strong>${words.modelOnly}.</strong> ${words.modelPersons}</p>
      <label>${methodWords.search} <input type="search" .value=${this.wanted} @input=${(
        event: Event,
      ) => {
        this.wanted = (event.target as HTMLInputElement).value
      }} /></label> <span role="status">${methodWords.found(whole(rows.length))}</span>
      <div class="wide" role="region" tabindex="0" aria-label=${methodWords.parameter}><table>
        <thead><tr><th scope="col">${methodWords.parameter}</th><th scope="col">${methodWords.value}</th><th scope="col">${methodWords.range}</th>
          <th scope="col">${methodWords.evidence}</th><th scope="col">${methodWords.source}</th></tr></thead>
        <tbody>${rows.map(
          (row) => html`<tr><th scope="row">${row[names]} <code>${row.key}</code></th>
            <td class="number">${parameterWords(row.unit, row.default, say)}</td>
            <td class="number">${rangeWords(row.unit, row.prior, say)}</td>
            <td>${words.evidence[row.status]}</td><td lang="en">${row.source}</td></tr>`,
        )}</tbody></table></div>`
  }
}

customElements.define('method-screen', MethodScreen)
