import { html, nothing, type TemplateResult } from 'lit'
import type { Finding } from '../../experiments/study/analyse.ts'
import { bars } from '../../figures/bars.ts'
import { plane } from '../../figures/plane.ts'
import { OUTCOMES, type OutcomeKey, type Scenario } from '../../sim/index.ts'
import { shared } from '../element/styles.ts'
import { save } from '../export/save.ts'
import { scenarioText } from '../research/parameter-file.ts'
import { researchStyles } from '../research/research-styles.ts'
import { dayOf } from '../words/day-of.ts'
import { studiesWords } from '../words/studies/index.ts'
import { MOVED, type Moved, type ScreeningChoice, TRAJECTORIES } from './choice.ts'
import { drawingStyles, figure } from './drawn.ts'
import { factorName } from './factor-name.ts'
import { PlanView } from './plan-view.ts'
import { failedLine } from './run-line.ts'
import { screeningFound } from './screening-found.ts'
import { studiesStyles } from './studies-styles.ts'
import { effectsCsv, packedStudy, settingsCsv } from './study-files.ts'
import type { Begun } from './study-runs.ts'
import { groupsMoved, readIn, uncertainStarts, withAllLevers } from './study-text.ts'

/** Rows that are drawn. */
const MOST = 12

type Effects = Extract<Finding, { method: 'morris' }>

/** "What counts at all?": elementary effects around the present plan. */
export class ScreeningView extends PlanView {
  static override properties = {
    ...PlanView.properties,
    moved: { state: true },
    trajectories: { state: true },
  }
  static override styles = [shared, researchStyles, studiesStyles, drawingStyles]

  declare moved: Moved
  declare trajectories: number
  /** What was found, by the runs it was found in and by outcome. */
  #found = new WeakMap<ReadonlyMap<string, unknown>, Map<OutcomeKey, Finding>>()

  constructor() {
    super()
    this.moved = 'groups'
    this.trajectories = 10
  }

  override render(): TemplateResult {
    const words = studiesWords(this.page.say)
    const begun = this.job.shown('screening')
    return html`<section class="card" aria-label=${words.screening.title}>
      <h2>${words.screening.title}</h2>
      <p>${words.screening.text}</p>
      ${this.#controls()}
      ${this.progressOf('screening')}
      ${begun ? this.#told(begun) : nothing}
    </section>`
  }

  #controls(): TemplateResult {
    const { state, store, say } = this.page
    const { screening } = studiesWords(say)
    const value = (event: Event): string => (event.target as HTMLSelectElement).value
    return html`<div class="line">${this.townChoice()}
        <label>${screening.moved}<select id="moved" @change=${(event: Event) => {
          this.moved = value(event) as Moved
        }}>${MOVED.map(
          (each) =>
            html`<option value=${each} .selected=${each === this.moved}>${screening.movedNames[each]}</option>`,
        )}</select></label>
        <label>${screening.trajectories}<select id="trajectories" @change=${(event: Event) => {
          this.trajectories = Number(value(event))
        }}>${TRAJECTORIES.map(
          (each) =>
            html`<option value=${each} .selected=${each === this.trajectories}>${say.whole(each)}</option>`,
        )}</select></label>
        ${this.seedEntry()}
        <label class="printed">${screening.outcome}<select id="outcome" class="printed" @change=${(event: Event) => store.change({ studied: value(event) as OutcomeKey })}>${OUTCOMES.map(
          (row) =>
            html`<option value=${row.key} .selected=${row.key === state.studied}>${say.words.outcomeName[row.key]}</option>`,
        )}</select></label></div>
      ${this.#offer()}`
  }

  #offer(): TemplateResult | typeof nothing {
    const { screening } = studiesWords(this.page.say)
    const { scenario, moved, trajectories } = this
    if (moved === 'start' && uncertainStarts(scenario).length === 0)
      return html`<p class="notes">${screening.noStarts}</p>`
    const runs = trajectories * (groupsMoved(moved, scenario) + 1)
    return this.offer(runs, () => this.job.run(this.#choice(scenario)))
  }

  #choice(scenario: Scenario): ScreeningChoice {
    const { state, say } = this.page
    const { moved, trajectories, seed } = this
    const title = studiesWords(say).screening.name(say.town(state.town))
    const text = scenarioText(withAllLevers(scenario))
    return { kind: 'screening', title, seed, town: state.town, scenario: text, moved, trajectories }
  }

  #told(begun: Begun): TemplateResult | typeof nothing {
    if (this.job.running === 'screening') return nothing
    const { state, say } = this.page
    const { screening } = studiesWords(say)
    const known = this.#found.get(begun.results) ?? new Map<OutcomeKey, Finding>()
    const finding = known.get(state.studied) ?? screeningFound(begun, state.studied)
    if (finding === undefined) return nothing
    this.#found.set(begun.results, known.set(state.studied, finding))
    if (finding.method !== 'morris')
      return html`<p class="notes">${screening.refused(finding.method === 'refused' ? finding.reason : '')}</p>`
    return this.#result(begun, finding)
  }

  #result(begun: Begun, finding: Effects): TemplateResult {
    const { state, say } = this.page
    const words = studiesWords(say)
    const { screening } = words
    const { prepared } = begun
    const { scenario, choice } = prepared
    const { effects, trajectories } = finding.found
    const outcome = OUTCOMES.find(({ key }) => key === state.studied)!
    const share = outcome.unit === 'share'
    const format = (value: number) => (share ? say.permille(value) : say.fine(value))
    const ordered = effects.toSorted((one, other) => other.muStar.value - one.muStar.value)
    const rows = ordered.slice(0, MOST).map(({ name, muStar }) => ({
      name: factorName(name, say),
      told: format(muStar.value),
      bar: muStar,
    }))
    const alone = ordered.filter(({ sigma }) => Number.isFinite(sigma))
    const date = say.month(dayOf(readIn(scenario), scenario.start))
    const town = say.town(choice.town)
    const points = alone.slice(0, MOST).map(({ name, muStar, sigma }) => ({
      name: factorName(name, say),
      x: muStar.value,
      y: sigma,
    }))
    const axes = { x: screening.x, y: screening.y, diagonal: screening.diagonal }
    return html`${failedLine(begun, say)}
      <div class="figures">
        ${figure(
          screening.bars(say.words.outcomeName[outcome.key], town, date),
          screening.barsTold(say.whole(trajectories)),
          bars({ rows, format }),
        )}
        ${alone.length > 0 ? figure(screening.plane, screening.planeTold, plane(points, axes, format)) : nothing}</div>
      ${alone.length < effects.length ? html`<p class="note">${screening.groupsTold}</p>` : nothing}
      <p class="notes">${screening.few(say.whole(trajectories))}</p>
      <div class="line">${this.#files(begun, finding)}</div>
      <p class="note">${words.packText}</p>`
  }

  #files({ prepared }: Begun, finding: Effects): TemplateResult {
    const words = studiesWords(this.page.say)
    const name = `helferkreise-${prepared.key.slice(0, 12)}`
    const csv = (part: string, text: string) => save(`${name}-${part}.csv`, text, 'text/csv')
    const pack = () => {
      const packed = packedStudy(prepared, {
        [`from-page/effects-${finding.value}.csv`]: effectsCsv(prepared, finding),
        'from-page/settings.csv': settingsCsv(prepared),
      })
      save(`${name}.zip`, new Blob([packed], { type: 'application/zip' }))
    }
    return html`<button type="button" class="effects" @click=${() => csv(finding.value, effectsCsv(prepared, finding))}>${words.screening.effects}</button>
      <button type="button" class="settings" @click=${() => csv('settings', settingsCsv(prepared))}>${words.screening.settings}</button>
      <button type="button" class="pack" @click=${pack}>${words.pack}</button>`
  }
}

customElements.define('study-screening', ScreeningView)
