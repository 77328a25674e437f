import { css, html, LitElement, nothing } from 'lit'
import { LEVERS, type LeverKey, PARAMETERS, type Scenario, valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { isPulled, valueIn } from '../plan/apply.ts'
import { CHANGE_KEYS, type ChangeKey, keptValue, targetOf } from '../plan/change.ts'
import { type Boundary, type Marks, marksIn } from '../plan/condition.ts'
import { BASELINE, type Plan, toPreset } from '../plan/plan.ts'
import { PRESET_KEYS, type PresetKey } from '../plan/presets.ts'
import {
  asIn,
  leversThatDiffer,
  othersThatDiffer,
  sameIn,
  townsMoved,
  withCondition,
  withValue,
} from '../plan/set-value.ts'
import { DISPOSITION_VALUES, HISTORY_VALUES } from '../plan/start-values.ts'
import { leverAt } from '../replay/moments.ts'
import { isOver } from '../replay/towns.ts'
import { NUMERALS } from '../words/names.ts'
import { type Dial, dialOf, FIRST_LEVERS } from './dial.ts'
import './lever-conditions.ts'
import './lever-row.ts'

/** The levers of plan A or B: a starting point, eight levers and who heads the town first, all the rest below; two ways back. */
export class LeverPanel extends LitElement {
  static override properties = { page: { attribute: false }, side: {}, wanted: { state: true } }
  static override styles = [
    shared,
    css`
      :host {
        padding: 8px 12px 12px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--panel);
      }
      h2 {
        font-size: var(--type-body);
      }
      h3 {
        font-size: var(--type-label);
        margin-top: 14px;
      }
      .small {
        font-size: var(--type-small);
        line-height: 1.35;
        color: var(--muted);
      }
      label {
        display: block;
        font-size: var(--type-label);
      }
      select,
      input[type='search'] {
        width: 100%;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 8px 0;
      }
      .scope button {
        flex: 1;
        padding: 0 4px;
        font-size: var(--type-label);
      }
      .scope [aria-pressed='true'] {
        border-width: 2px;
        border-color: var(--focus);
        font-weight: 600;
      }
      .row > button {
        font-size: var(--type-small);
      }
      summary {
        padding: 12px 0;
        font-size: var(--type-label);
        font-weight: 600;
        cursor: pointer;
      }
      /* On paper it is a list of what is set. */
      @media print {
        :host {
          padding: 0;
          border: 0;
        }
        section {
          columns: 2;
          column-gap: 24px;
        }
        h2,
        h2 ~ .small {
          column-span: all;
          break-after: avoid;
        }
      }
    `,
  ]

  declare page: Page
  declare side: 'a' | 'b'
  /** What is searched for among the experts' numbers. */
  declare wanted: string

  constructor() {
    super()
    this.wanted = ''
  }

  #now: readonly Scenario[] = []
  #start: readonly Scenario[] = []
  #counted:
    | { readonly of: readonly unknown[]; readonly levers: number; readonly others: number }
    | undefined

  override render() {
    const { state, say, session } = this.page
    const { words } = say
    const plan = state[this.side]
    this.#now = session.scenariosOf(plan)
    this.#start = session.scenariosOf(BASELINE)
    if (this.page.session.scenarios.length === 0) return nothing
    return html`<section aria-label=${words.leverPanel.title}>
      <h2>${words.leverPanel.title}${this.side === 'b' ? ' · B' : nothing}</h2>
      <label>${words.presets}<select @change=${this.#preset}>${PRESET_KEYS.map(
        (key) =>
          html`<option value=${key} .selected=${key === plan.preset}>${words.preset[key].title}</option>`,
      )}</select></label>
      <p class="small">${words.preset[plan.preset].text}</p>
      ${this.#scope()}
      <p class="small" role="status">${this.#changed(plan)}</p>
      ${FIRST_LEVERS.map((key) => this.#row(key))}
      ${this.#row('funds')}
      <p class="small">${words.leverPanel.funds}</p>
      <h3>${words.leverPanel.head}</h3>
      <p class="small">${words.leverPanel.headMeaning}</p>
      ${DISPOSITION_VALUES.map(({ key }) => this.#row(key))}
      <div class="row">
        <button
          type="button"
          ?disabled=${plan.changes.length === 0}
          @click=${() => this.#change(toPreset(plan))}>${words.resetPreset}</button>
        <button
          type="button"
          ?disabled=${plan.changes.length === 0 && plan.preset === BASELINE.preset}
          @click=${() => this.#change(BASELINE)}>${words.resetBaseline}</button>
      </div>
      <details class="screen" @toggle=${() => this.requestUpdate()}><summary>${words.leverPanel.experts}</summary>${this.#experts()}</details>
    </section>`
  }

  /** How much is not as described; counted once for a plan of the same towns, since the week moves often. */
  #changed(plan: Plan): string {
    const of = [plan, this.page.session.scenarios]
    if (!this.#counted?.of.every((part, index) => part === of[index])) {
      const levers = leversThatDiffer(this.#start, this.#now)
      this.#counted = { of, levers, others: othersThatDiffer(this.#start, this.#now) }
    }
    const { levers, others } = this.#counted
    const { words, whole } = this.page.say
    const told = words.leverPanel.changed(whole(levers), whole(LEVERS.length))
    return others === 0 ? told : `${told}, ${words.leverPanel.andOthers(whole(others))}`
  }

  /** Whether levers move all towns or one. */
  #scope() {
    const { state, store, say } = this.page
    const { words } = say
    const choose = (together: boolean, town: number) => store.change({ together, town })
    return html`<div class="row scope" role="group" aria-label=${words.leverPanel.scope}>
      <button
        type="button"
        aria-pressed=${state.together}
        @click=${() => choose(true, state.town)}>${words.allTowns}</button>
      ${NUMERALS.map(
        (_, town) =>
          html`<button
              type="button"
              aria-label=${say.town(town)}
              aria-pressed=${!state.together && state.town === town}
              @click=${() => choose(false, town)}>${say.townShort(town)}</button>`,
      )}</div>`
  }

  /** The long list is made only while it is open. */
  #experts() {
    if (!this.renderRoot.querySelector('details')?.open) return nothing
    const { words } = this.page.say
    const fits = (key: ChangeKey): boolean =>
      `${dialOf(key, this.page.say).name} ${key}`.toLowerCase().includes(this.wanted.toLowerCase())
    const first: readonly string[] = FIRST_LEVERS
    const groups = [
      {
        title: words.leverPanel.others,
        keys: LEVERS.map(({ key }) => key).filter((key) => !first.includes(key)),
      },
      {
        title: words.leverPanel.settings,
        keys: CHANGE_KEYS.filter((key) => this.#isLiveSetting(key)),
      },
      {
        title: words.leverPanel.history,
        keys: HISTORY_VALUES.map(({ key }) => key),
      },
      { title: words.leverPanel.parameters, keys: PARAMETERS.map(({ key }) => key) },
    ]
    return html`<label>${words.leverPanel.search}<input
        type="search"
        .value=${this.wanted}
        @input=${(event: Event) => {
          this.wanted = (event.target as HTMLInputElement).value
        }} /></label>
      ${groups.map(({ title, keys }) => {
        const found = keys.filter(fits)
        return found.length === 0
          ? nothing
          : html`<h3>${title}</h3>${found.map((key) => this.#row(key))}`
      })}`
  }

  #row(key: ChangeKey) {
    const { state, say } = this.page
    const dial = dialOf(key, say)
    const { leverPanel } = say.words
    const values = this.#now.map((scenario) => valueIn(scenario, key))
    const starts = this.#start.map((scenario) => valueIn(scenario, key))
    const value = values[state.town] ?? null
    const changed = this.#towns.some(
      (town) => !sameIn(valueAt(this.#now, town), valueAt(this.#start, town), key),
    )
    const pulled = values.map((each, town) => each ?? this.#ownIntensity(key, town))
    const differ = state.together && new Set(pulled).size > 1
    const own = values.every((each) => each === null)
    const mixed = differ
      ? this.#inEach((town) => {
          const told = dial.format(valueAt(pulled, town))
          return values[town] === null && !own ? `${told} (${leverPanel.own})` : told
        })
      : undefined
    const apart = state.together && new Set(starts).size > 1
    const began = apart
      ? this.#inEach((town) => {
          const start = starts[town]
          return start == null ? leverPanel.own : dial.format(start)
        })
      : undefined
    return html`<lever-row
        .dial=${dial}
        .say=${say}
        .value=${valueAt(pulled, state.town)}
        .ends=${differ ? [Math.min(...pulled), Math.max(...pulled)] : undefined}
        .start=${apart ? undefined : (starts[state.town] ?? undefined)}
        .began=${began}
        ?own=${value === null && (own || !differ)}
        .mixed=${mixed}
        ?changed=${changed}
        @set=${(event: CustomEvent<number>) => this.#set(key, event.detail)}
        @back=${() => this.#back(key)}></lever-row>
      ${this.#conditions(dial)}`
  }

  /** What differs between towns, of each by its name. */
  #inEach(told: (town: number) => string): string {
    const { say } = this.page
    const list = NUMERALS.map((_, town) => `${say.townShort(town)} ${told(town)}`)
    return say.words.leverPanel.mixed(list.join(', '))
  }

  /** How hard those who hold office pull a lever by themselves in the week that is shown. */
  #ownIntensity(key: ChangeKey, town: number): number {
    const { session, week } = this.page
    const { towns } = session[this.side]
    const replay = towns?.replays[town]
    if (!towns || !replay || isOver(towns, town, week)) return 0
    const level = leverAt({ replay, week: week + valueAt(towns.offsets, town) }, key)
    return Number(level.toFixed(2))
  }

  /** What a lever waits for, where it is pulled. */
  #conditions({ key, name }: Dial) {
    const target = targetOf(key)
    const { state, say } = this.page
    const scenario = valueAt(this.#now, state.town)
    if (target?.kind !== 'lever' || !isPulled(scenario, target.lever.key)) return nothing
    const lever = target.lever.key
    return html`<lever-conditions
        .say=${say}
        .lever=${name}
        .when=${marksIn(scenario, lever, 'when')}
        .until=${marksIn(scenario, lever, 'until')}
        @set=${({ detail }: CustomEvent<{ boundary: Boundary; marks: Marks | null }>) => this.#wait(lever, detail.boundary, detail.marks)}></lever-conditions>`
  }

  #wait(lever: LeverKey, boundary: Boundary, marks: Marks | null): void {
    const { state, session } = this.page
    const plan = state[this.side]
    const preset = session.scenariosOf(toPreset(plan))
    const changes = withCondition(plan.changes, preset, this.#towns, lever, boundary, marks)
    this.#change({ ...plan, changes }, `${this.side} ${lever} ${boundary}`)
  }

  /** Settings count only where their lever is pulled. */
  #isLiveSetting(key: ChangeKey): boolean {
    const target = targetOf(key)
    return (
      target?.kind === 'setting' &&
      this.#towns.some((town) => isPulled(valueAt(this.#now, town), target.lever.key))
    )
  }

  get #towns(): readonly number[] {
    return townsMoved(this.page.state)
  }

  #set(key: ChangeKey, wanted: number): void {
    const { state, session } = this.page
    const plan = state[this.side]
    const value = keptValue(targetOf(key)!, wanted)
    const preset = session.scenariosOf(toPreset(plan))
    const changes = withValue(plan.changes, preset, this.#towns, key, value)
    this.#change({ ...plan, changes }, `${this.side} ${key}`)
  }

  /** To the starting value, also where the preset has another. */
  #back(key: ChangeKey): void {
    const { session, state } = this.page
    const plan = state[this.side]
    const baseline = session.scenariosOf(BASELINE)
    const preset = session.scenariosOf(toPreset(plan))
    const changes = this.#towns.reduce(
      (known, town) => asIn(valueAt(baseline, town), known, preset, town, key),
      plan.changes,
    )
    this.#change({ ...plan, changes })
  }

  #preset = (event: Event): void => {
    this.#change({ preset: (event.target as HTMLSelectElement).value as PresetKey, changes: [] })
  }

  #change(plan: Page['state']['a'], gesture?: string): void {
    const change = this.side === 'a' ? { a: plan } : { b: plan }
    this.page.store.change(change, gesture === undefined ? {} : { gesture })
  }
}

customElements.define('lever-panel', LeverPanel)
