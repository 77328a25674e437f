import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { CONDITION_OUTCOMES, OUTCOMES } from '../../sim/index.ts'
import { shared } from '../element/styles.ts'
import {
  BOUNDARIES,
  type Boundary,
  keptWeeks,
  type Marks,
  STREAK,
  sameMarks,
  tells,
} from '../plan/condition.ts'
import { conditionWords } from '../plan/value-words.ts'
import type { Speech } from '../words/index.ts'

/** Weeks in a row that a new condition asks for. */
const USUAL_WEEKS = 8

const differ = (now: Marks | null, before: Marks | null): boolean => !sameMarks(now, before)

/** What a lever waits for, and what ends it. Fires `set` with the boundary and its marks, null for none. */
export class LeverConditions extends LitElement {
  static override properties = {
    say: { attribute: false },
    lever: {},
    // Made anew for every drawing, so that only their content tells whether they changed.
    when: { attribute: false, hasChanged: differ },
    until: { attribute: false, hasChanged: differ },
    drafts: { state: true },
  }
  static override styles = [
    shared,
    css`
      :host {
        border-bottom: 1px solid var(--line);
        font-size: var(--type-small);
      }
      summary {
        padding: 4px 0;
        line-height: 1.35;
        color: var(--muted);
        cursor: pointer;
      }
      fieldset {
        margin: 4px 0 8px;
        padding: 4px 8px 8px;
        border: 1px solid var(--line);
        border-radius: 6px;
      }
      legend {
        padding: 0 4px;
        font-weight: 600;
      }
      label {
        display: block;
        flex: 1;
        min-width: 5em;
      }
      select,
      input {
        width: 100%;
        min-width: 0;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 4px 8px;
      }
      @media (pointer: coarse), (max-width: 900px) {
        summary {
          padding: 13px 0;
        }
      }
    `,
  ]

  declare say: Speech
  /** Name of the lever. */
  declare lever: string
  declare when: Marks | null
  declare until: Marks | null
  /** What was begun and does not say anything yet. */
  declare drafts: Partial<Record<Boundary, Marks>>

  constructor() {
    super()
    this.drafts = {}
  }

  /** What was begun ends when something else is set. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    for (const boundary of BOUNDARIES)
      if (changed.has(boundary)) this.drafts = { ...this.drafts, [boundary]: undefined }
  }

  override render(): TemplateResult {
    const { words } = this.say
    const told = [
      ...(this.when ? [words.startsWhen(conditionWords(this.when, this.say))] : []),
      ...(this.until ? [words.endsWhen(conditionWords(this.until, this.say))] : []),
    ]
    const open = this.renderRoot.querySelector('details')?.open
    return html`<details @toggle=${() => this.requestUpdate()}>
      <summary><span class="hidden">${this.lever}: </span>${told.join(', ') || words.leverPanel.conditions.none}</summary>
      ${open ? BOUNDARIES.map((boundary) => this.#fields(boundary)) : nothing}
    </details>`
  }

  #fields(boundary: Boundary): TemplateResult {
    const { words } = this.say
    const text = words.leverPanel.conditions
    const draft = this.drafts[boundary]
    const marks = draft ?? this[boundary]
    const set = (change: Partial<Marks>): void => this.#set(boundary, marks, change)
    const options = OUTCOMES.filter(({ key }) =>
      (CONDITION_OUTCOMES as readonly string[]).includes(key),
    )
    return html`<fieldset><legend>${text[boundary]}</legend>
      <label>${text.outcome}<select
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement
            const outcome = CONDITION_OUTCOMES.find((key) => key === value)
            if (outcome) set({ outcome, above: undefined, below: undefined })
            else this.#fire(boundary, null)
          }}><option value="">${text.always}</option>${options.map(
            ({ key }) =>
              html`<option value=${key} .selected=${key === marks?.outcome}>${words.outcomeName[key]}</option>`,
          )}</select></label>
      ${
        marks
          ? html`<div class="row">${this.#mark(marks, 'above', set)}${this.#mark(marks, 'below', set)}
              <label>${text.weeks}<input
                  type="number"
                  min=${STREAK[0]}
                  max=${STREAK[1]}
                  .value=${String(marks.weeks)}
                  @change=${(event: Event) => {
                    const { valueAsNumber } = event.target as HTMLInputElement
                    if (Number.isFinite(valueAsNumber)) set({ weeks: keptWeeks(valueAsNumber) })
                  }} /></label></div>`
          : nothing
      }
      ${draft ? html`<p role="status">${text.missing}</p>` : nothing}</fieldset>`
  }

  /** Shares are typed in per cent. */
  #mark(marks: Marks, side: 'above' | 'below', set: (change: Partial<Marks>) => void) {
    const share = OUTCOMES.find(({ key }) => key === marks.outcome)?.unit === 'share'
    const times = share ? 100 : 1
    const value = marks[side]
    const kept = (number: number): number => Number(Math.max(0, number).toPrecision(4))
    return html`<label>${this.say.words.leverPanel.conditions[side]}${share ? ' (%)' : ''}<input
        type="number"
        min="0"
        step="any"
        .value=${value === undefined ? '' : String(kept(value * times))}
        @change=${(event: Event) => {
          const { valueAsNumber } = event.target as HTMLInputElement
          set({ [side]: Number.isFinite(valueAsNumber) ? kept(valueAsNumber / times) : undefined })
        }} /></label>`
  }

  #set(boundary: Boundary, marks: Marks | null, change: Partial<Marks>): void {
    const outcome = change.outcome ?? marks?.outcome
    if (!outcome) return
    const next: Marks = { weeks: USUAL_WEEKS, ...marks, outcome, ...change }
    if (tells(next)) this.#fire(boundary, next)
    else this.drafts = { ...this.drafts, [boundary]: next }
  }

  #fire(boundary: Boundary, marks: Marks | null): void {
    this.drafts = { ...this.drafts, [boundary]: undefined }
    this.dispatchEvent(new CustomEvent('set', { detail: { boundary, marks } }))
  }
}

customElements.define('lever-conditions', LeverConditions)
