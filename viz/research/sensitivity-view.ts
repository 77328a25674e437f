import { html, nothing, type TemplateResult } from 'lit'
import { LEVERS, OUTCOMES, type OutcomeKey, PARAMETERS, valueAt } from '../../sim/index.ts'
import { outcomeFormat } from '../charts/chart.ts'
import { shared } from '../element/styles.ts'
import { save } from '../export/save.ts'
import { valueIn } from '../plan/apply.ts'
import { keptValue, targetOf } from '../plan/change.ts'
import { toPreset } from '../plan/plan.ts'
import { townsMoved, withValue } from '../plan/set-value.ts'
import type { Towns } from '../replay/towns.ts'
import { MODES, type Mode, SEED_COUNTS } from '../state/state.ts'
import { dayOf } from '../words/day-of.ts'
import { NUMERALS } from '../words/names.ts'
import { researchWords } from '../words/research/index.ts'
import { researchOf } from './desk.ts'
import { researchStyles } from './research-styles.ts'
import { ResearchView } from './research-view.ts'
import { type Request, type Study, WIDEST } from './study.ts'
import type { Factor, Row, Side } from './tornado.ts'
import { tornadoCsv, tornadoFile } from './tornado-csv.ts'
import { differenceOf, tornadoRows, tornadoStyles } from './tornado-rows.ts'

/** Rows that are drawn at first. */
const FIRST = 24

/** "What counts?": one number at a time around the present plan, the widest effect first. */
export class SensitivityView extends ResearchView {
  static override properties = {
    ...ResearchView.properties,
    towns: { attribute: false },
    all: { state: true },
  }
  static override styles = [shared, researchStyles, tornadoStyles]

  declare towns: Towns
  /** All rows are drawn. */
  declare all: boolean

  constructor() {
    super()
    this.all = false
  }

  protected override get job() {
    return researchOf(this.page.session).sensitivity
  }

  override render(): TemplateResult {
    const { state, session, say } = this.page
    const research = researchWords(say)
    const { running } = this.job
    const mine = this.job.of(valueAt(session.wanted(state).a, state.town))
    const study = this.job.shown(mine)
    return html`<section aria-label=${say.words.research.sensitivity}>
      <p>${research.oneAtATime}</p>
      ${this.#controls()}
      <p class="note">${this.#meaning()} ${this.page.say.words.comparison.crowd.luckAlone}</p>
      ${running ? nothing : this.#offer(mine, study)}
      ${this.progressLine(running && this.#townOf(running))}
      ${study.begun ? this.#tornado(study) : html`<p class="note">${research.empty}</p>`}
    </section>`
  }

  /** The town of a study; the title of its scenario where another one stands there by now. */
  #townOf({ base: { scenario } }: Study): string {
    const { session, say } = this.page
    const town = session.scenarios.findIndex(({ id }) => id === scenario.id)
    return town < 0 ? scenario.title[say.names] : say.town(town)
  }

  #controls(): TemplateResult {
    const { state, store, say } = this.page
    const { words, whole } = say
    const research = researchWords(say)
    const { mode, seeds } = state
    const value = (event: Event): string => (event.target as HTMLSelectElement).value
    return html`<div class="line">
      <label class="printed">${research.outcome}<select id="outcome" class="printed" @change=${(event: Event) => store.change({ studied: value(event) as OutcomeKey })}>${OUTCOMES.map(
        (row) =>
          html`<option value=${row.key} .selected=${row.key === state.studied}>${words.outcomeName[row.key]}</option>`,
      )}</select></label>
      <label class="printed">${research.town}<select id="town" class="printed" @change=${(event: Event) => store.change({ town: Number(value(event)) })}>${NUMERALS.map(
        (_, town) =>
          html`<option value=${town} .selected=${town === state.town}>${say.town(town)}</option>`,
      )}</select></label>
      <label>${research.mode}<select id="mode" @change=${(event: Event) => store.change({ mode: value(event) as Mode })}>${MODES.map(
        (each) =>
          html`<option value=${each} .selected=${each === mode}>${research.modes[each]}</option>`,
      )}</select></label>
      <label>${research.seeds}<select id="seeds" @change=${(event: Event) => store.change({ seeds: Number(value(event)) })}>${SEED_COUNTS.map(
        (each) => html`<option value=${each} .selected=${each === seeds}>${whole(each)}</option>`,
      )}</select></label></div>`
  }

  #meaning(): string {
    const research = researchWords(this.page.say)
    const { whole } = this.page.say
    const levers = whole(LEVERS.length)
    return this.page.state.mode === 'quick'
      ? research.modeMeaning.quick(levers, whole(WIDEST))
      : research.modeMeaning.full(levers, whole(PARAMETERS.length))
  }

  get #request(): Request {
    const { mode, seeds, studied: outcome } = this.page.state
    return { mode, seeds, outcome }
  }

  /** The button that computes what is not there yet, and a word where another plan is shown. */
  #offer(mine: Study, shown: Study): TemplateResult | typeof nothing {
    const { say } = this.page
    const research = researchWords(say)
    const left = mine.left(this.#request)
    if (left === 0) return nothing
    const runs = say.whole(left)
    const old = shown !== mine
    const compute = mine.begun ? research.computeMore : research.compute
    const word = old ? research.backToPlan(runs) : compute(runs)
    return html`${old ? html`<p role="status">${research.otherPlan}</p>` : nothing}
      <p class="line"><button
          type="button"
          class="compute"
          @click=${() => this.job.compute(mine, this.#request)}>${word}</button></p>`
  }

  #tornado(study: Study): TemplateResult {
    const { state, say } = this.page
    const research = researchWords(say)
    const { chartUnit, outcomeName } = say.words
    const outcome = OUTCOMES.find(({ key }) => key === state.studied)!
    const rows = this.#rows(study)
    const drawn = this.all ? rows : rows.slice(0, FIRST)
    const level = study.level(outcome.key)
    const date = say.month(dayOf(study.week, study.base.scenario.start))
    const unit = outcome.unit === 'share' ? research.points : chartUnit[outcome.unit]
    return html`<h2>${research.title(outcomeName[outcome.key], say.town(state.town), date)}</h2>
      <p>${level === undefined ? nothing : research.level(outcomeFormat(outcome.key, say)(level))} ${research.before(unit)}</p>
      <div class="line">
        ${this.job.computing(study) ? html`<button type="button" @click=${() => this.job.sort(study, this.#request)}>${research.sort}</button>` : nothing}
        <button
          type="button"
          class="csv"
          ?disabled=${rows.length === 0}
          @click=${() => this.#save(study, rows)}>${research.csv}</button></div>
      ${tornadoRows({
        rows: drawn,
        say,
        difference: (value) => differenceOf(outcome.unit, value, say),
        scale: outcome.unit === 'share' ? 100 : 1,
        now: ({ key }) => this.#now(key),
        set: (factor, side) => this.#set(factor, side),
      })}
      ${
        rows.length > FIRST
          ? html`<p class="line"><button
              type="button"
              aria-expanded=${this.all}
              @click=${() => {
                this.all = !this.all
              }}>${this.all ? research.few(say.whole(FIRST)) : research.all(say.whole(rows.length))}</button></p>`
          : nothing
      }`
  }

  /** While it is computed all that is there; then, of a quick one, what was let through. */
  #rows(study: Study): Row[] {
    const rows = this.job.rows(study, this.#request)
    if (this.page.state.mode === 'full' || this.job.computing(study)) return rows
    const chosen = new Set(study.chosen(this.page.state.studied))
    return rows.filter(({ factor }) => chosen.has(factor))
  }

  #now(key: Factor['key']): number | null {
    const { state, session } = this.page
    return valueIn(valueAt(session.scenariosOf(state.a), state.town), key)
  }

  /** Sets a factor to one of its ends, as the panel of levers would. */
  #set({ key, ...ends }: Factor, side: Side): void {
    const { state, store, session } = this.page
    const preset = session.scenariosOf(toPreset(state.a))
    const value = keptValue(targetOf(key)!, ends[side])
    const changes = withValue(state.a.changes, preset, townsMoved(state), key, value)
    store.change({ a: { ...state.a, changes } })
  }

  #save(study: Study, rows: readonly Row[]): void {
    const { page, towns } = this
    const text = tornadoCsv(page, towns, study, rows)
    save(tornadoFile(page, study), text, 'text/csv')
  }
}

customElements.define('sensitivity-view', SensitivityView)
