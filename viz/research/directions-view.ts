import { html, nothing, type TemplateResult } from 'lit'
import { valueAt } from '../../sim/index.ts'
import { shared } from '../element/styles.ts'
import { tableStyles } from '../parts/table-styles.ts'
import { researchWords } from '../words/research/index.ts'
import { researchOf } from './desk.ts'
import { DIRECTION_RUNS, PAIRS, rulesKey } from './directions.ts'
import { directionTable, statements } from './fit-tables.ts'
import { researchStyles } from './research-styles.ts'
import { ResearchView } from './research-view.ts'
import { stackedTableStyles } from './stacked-table.ts'

/** Patterns that say which way something moves: experiments with towns of their own. */
export class DirectionsView extends ResearchView {
  static override styles = [shared, tableStyles, researchStyles, stackedTableStyles]

  protected override get job() {
    return researchOf(this.page.session).directions
  }

  override render(): TemplateResult {
    const { state, session, say } = this.page
    const research = researchWords(say)
    const rules = valueAt(session.wanted(state).a, state.town).scenario
    const { result, progress } = this.job
    const offer = progress.state !== 'running' && result?.key !== rulesKey(rules)
    const compute = (): void => this.job.compute(rules)
    return html`<h2>${research.directions}</h2>
      <p>${research.directionsText(say.town(state.town), say.whole(PAIRS))} ${say.words.comparison.crowd.luckAlone}</p>
      ${offer ? html`<p role="status">${result ? research.otherPlan : research.directionsEmpty}</p>` : nothing}
      ${offer ? html`<p class="line"><button type="button" class="compute" @click=${compute}>${research.directionsCompute(say.whole(DIRECTION_RUNS))}</button></p>` : nothing}
      ${this.progressLine()}
      ${
        result
          ? html`${statements(
              result.rows.map(({ met }) => met),
              say,
            )}${directionTable(result.rows, say)}`
          : nothing
      }`
  }
}

customElements.define('directions-view', DirectionsView)
