import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { PARAMETERS } from '../../../sim/index.ts'
import { shared } from '../../element/styles.ts'
import { tableStyles } from '../../parts/table-styles.ts'
import { parameterWords, rangeWords } from '../../plan/value-words.ts'
import type { Speech } from '../../words/index.ts'

type Row = (typeof PARAMETERS)[number]
const STATUS = ['read', 'secondary', 'judged', 'fitted'] as const
type Status = (typeof STATUS)[number]
const COLUMNS = ['name', 'value', 'status', 'source'] as const
type ColumnName = (typeof COLUMNS)[number]

/** Every parameter with value, prior, source and evidence; searched, filtered and sorted. */
export class ParameterTable extends LitElement {
  static override properties = {
    say: { attribute: false },
    wanted: { state: true },
    status: { state: true },
    sorted: { state: true },
    down: { state: true },
  }
  static override styles = [
    shared,
    tableStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        margin: 8px 0;
      }
      td,
      th {
        text-align: left;
        vertical-align: top;
      }
      thead button {
        padding: 0 4px;
        font-weight: 600;
        border-color: transparent;
        background: none;
      }
      code {
        font-size: 0.9em;
        color: var(--muted);
      }
      .number {
        white-space: nowrap;
      }
      @media (max-width: 600px) {
        .number {
          white-space: normal;
        }
      }
    `,
  ]

  declare say: Speech
  declare wanted: string
  declare status: Status | 'all'
  declare sorted: ColumnName | undefined
  declare down: boolean

  constructor() {
    super()
    this.wanted = ''
    this.status = 'all'
    this.sorted = undefined
    this.down = false
  }

  override render(): TemplateResult {
    const { words, whole, names } = this.say
    const { methodWords, deliver, evidence } = words
    const rows = this.#rows()
    const heads = {
      name: methodWords.parameter,
      value: methodWords.value,
      status: methodWords.evidence,
      source: methodWords.source,
    }
    const [order, arrow] = this.down ? ['descending', ' ↓'] : ['ascending', ' ↑']
    const head = (column: ColumnName) => {
      const sorted = this.sorted === column
      return html`<th scope="col" aria-sort=${sorted ? order : 'none'}>
        <button
          type="button"
          class="printed"
          title=${deliver.method.sort(heads[column])}
          @click=${() => this.#sort(column)}>${heads[column]}${sorted ? arrow : nothing}</button></th>`
    }
    return html`<div class="row screen"><label>${methodWords.search} <input
        type="search"
        .value=${this.wanted}
        @input=${(event: Event) => {
          this.wanted = (event.target as HTMLInputElement).value
        }} /></label>
      <label>${methodWords.evidence} <select @change=${(event: Event) => {
        this.status = (event.target as HTMLSelectElement).value as Status | 'all'
      }}><option value="all">${deliver.method.allEvidence}</option>${STATUS.map(
        (status) => html`<option value=${status}>${evidence[status]}</option>`,
      )}</select></label> <span role="status">${methodWords.found(whole(rows.length))}</span></div>
      <div class="wide" role="region" tabindex="0" aria-label=${methodWords.parameter}><table>
        <thead><tr>${head('name')}${head('value')}<th scope="col">${methodWords.range}</th>${head('status')}${head('source')}</tr></thead>
        <tbody>${rows.map(
          (row) => html`<tr><th scope="row">${row[names]} <code>${row.key}</code></th>
            <td class="number">${parameterWords(row.unit, row.default, this.say)}</td>
            <td class="number">${rangeWords(row.unit, row.prior, this.say)}</td>
            <td>${evidence[row.status]}</td><td lang="en">${row.source}</td></tr>`,
        )}</tbody></table></div>`
  }

  #rows(): readonly Row[] {
    const { names, words } = this.say
    const wanted = this.wanted.toLowerCase()
    const rows = PARAMETERS.filter(
      (row) =>
        (this.status === 'all' || row.status === this.status) &&
        `${row.key} ${row[names]} ${row.source}`.toLowerCase().includes(wanted),
    )
    const { sorted } = this
    if (!sorted) return rows
    const order = new Intl.Collator(words.locale)
    const text = (row: Row): string => {
      if (sorted === 'name') return row[names]
      return sorted === 'status' ? String(STATUS.indexOf(row.status)) : row.source
    }
    const compare = (a: Row, b: Row): number =>
      sorted === 'value' ? a.default - b.default : order.compare(text(a), text(b))
    return rows.toSorted((a, b) => (this.down ? -1 : 1) * compare(a, b))
  }

  #sort(column: ColumnName): void {
    this.down = this.sorted === column && !this.down
    this.sorted = column
  }
}

customElements.define('parameter-table', ParameterTable)
