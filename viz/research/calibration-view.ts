import { html, nothing, type TemplateResult } from 'lit'
import { valueAt, weekOf } from '../../sim/index.ts'
import { LAST_OBSERVED } from '../state/observed.ts'
import '../charts/line-chart.ts'
import { shared } from '../element/styles.ts'
import { tableStyles } from '../parts/table-styles.ts'
import type { Towns } from '../replay/towns.ts'
import { NUMERALS } from '../words/names.ts'
import { researchWords } from '../words/research/index.ts'
import { type Fit, fitKey, RUNS } from './calibration.ts'
import { researchOf } from './desk.ts'
import './directions-view.ts'
import { fitChart } from './fit-chart.ts'
import { leftOutTable, patternTable, statements, surveyTable } from './fit-tables.ts'
import { parameterFile } from './parameter-section.ts'
import { researchStyles } from './research-styles.ts'
import { ResearchView } from './research-view.ts'
import { stackedTableStyles } from './stacked-table.ts'

/** "Does it fit the data?": surveys and patterns beside the bands of many runs of the present plan. */
export class CalibrationView extends ResearchView {
  static override properties = { ...ResearchView.properties, towns: { attribute: false } }
  static override styles = [shared, tableStyles, researchStyles, stackedTableStyles]

  declare towns: Towns
  #chart:
    | { readonly made: readonly unknown[]; readonly chart: ReturnType<typeof fitChart> }
    | undefined

  protected override get job() {
    return researchOf(this.page.session).calibration
  }

  override render(): TemplateResult {
    const { page } = this
    const { state, say, session } = page
    const research = researchWords(say)
    const runs = state.crowd || RUNS
    const tasks = session.wanted(state).a.map((task) => ({ ...task, seed: task.scenario.seed }))
    const { fit } = this.job
    const running = this.job.progress.state === 'running'
    const offer = !running && fit?.key !== fitKey(tasks, runs)
    return html`<section aria-label=${say.words.research.calibration}>
      <p>${research.fitIntro}</p><p class="note">${research.fitBand}</p>
      ${offer && fit ? html`<p role="status">${research.otherPlan}</p>` : nothing}
      ${offer && !fit ? html`<p>${research.fitEmpty}</p>` : nothing}
      ${
        offer
          ? html`<p class="line"><button
              type="button"
              class="compute"
              @click=${() => this.job.compute(tasks, runs)}>${research.fitCompute(say.whole(runs))}</button></p>`
          : nothing
      }
      ${this.progressLine()}
      ${fit ? this.#fit(fit) : nothing}
      <directions-view .page=${page}></directions-view>
      <h2>${research.leftOut}</h2>${leftOutTable(say)}
      ${parameterFile(page, this)}
    </section>`
  }

  #fit(fit: Fit): TemplateResult {
    const { page, towns } = this
    const { state, say, week } = page
    const research = researchWords(say)
    const { town } = say.words
    const short = NUMERALS.filter((_, index) => {
      const { start, weeks } = valueAt(towns.replays, index).trajectory
      return weeks <= weekOf(LAST_OBSERVED, start)
    })
    return html`<p>${research.fitRuns(say.whole(fit.runs))} ${say.words.comparison.crowd.source}</p>
      <h2>${research.surveys}</h2>
      <line-chart
        .chart=${this.#chartOf(fit)}
        .week=${week}
        .language=${state.language}
        @seek=${(event: CustomEvent<number>) => page.player.seek(event.detail)}
        ?large=${state.projector}></line-chart>
      <p class="note">${research.surveyPoints} ${say.words.comparison.crowd.fanMeaning(say.whole(fit.runs))}</p>
      <p>${research.surveysText}</p>${surveyTable(fit, say)}
      <h2>${research.patterns}</h2><p>${research.patternsText}</p>
      ${
        short.length > 0
          ? html`<p role="alert">${research.patternsShort(town(short.join(', ')))}</p>`
          : html`${statements(
              fit.patterns.map(({ inside }) => inside),
              say,
            )}${patternTable(fit, say)}`
      }`
  }

  /** Made once per result and language, so that only its cursor moves. */
  #chartOf(fit: Fit): ReturnType<typeof fitChart> {
    const made = [fit, this.towns, this.page.say]
    if (!this.#chart?.made.every((part, index) => part === made[index]))
      this.#chart = { made, chart: fitChart(fit, this.towns, this.page.say) }
    return this.#chart.chart
  }
}

customElements.define('calibration-view', CalibrationView)
