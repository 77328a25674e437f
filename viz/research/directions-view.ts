import { html, nothing, type TemplateResult } from 'lit'
import type { SignRow } from '../../experiments/signs.ts'
import { tableStyles } from '../parts/table-styles.ts'
import { shared } from '../styles.ts'
import { NUMERALS } from '../towns.ts'
import type { Speech } from '../words/index.ts'
import { researchWords } from '../words/research/index.ts'
import { researchOf } from './desk.ts'
import { DIRECTION_RUNS, PAIRS, rulesKey } from './directions.ts'
import { checkWords, statements, table, verdict } from './fit-tables.ts'
import { researchStyles } from './research-styles.ts'
import { ResearchView } from './research-view.ts'

/** Patterns that say which way something moves: experiments with towns of their own. */
export class DirectionsView extends ResearchView {
  static override styles = [shared, tableStyles, researchStyles]

  protected override get job() {
    return researchOf(this.page.session).directions
  }

  override render(): TemplateResult {
    const { state, session, say } = this.page
    const research = researchWords(say)
    const rules = session.wanted(state).a[state.town]!.scenario
    const { result, progress } = this.job
    const offer = progress.state !== 'running' && result?.key !== rulesKey(rules)
    const compute = (): void => this.job.compute(rules)
    return html`<h2>${research.directions}</h2>
      <p>${research.directionsText(say.words.town(NUMERALS[state.town]!), say.whole(PAIRS))}</p>
      ${offer ? html`<p role="status">${result ? research.otherPlan : research.directionsEmpty}</p>` : nothing}
      ${offer ? html`<p class="line"><button type="button" class="compute" @click=${compute}>${research.directionsCompute(say.whole(DIRECTION_RUNS))}</button></p>` : nothing}
      ${this.progressLine()}
      ${
        result
          ? html`${statements(
              result.rows.map(({ met }) => met),
              say,
            )}${signTable(result.rows, say)}`
          : nothing
      }`
  }
}

function signTable(rows: readonly SignRow[], say: Speech): TemplateResult {
  const { column, directions, bands, heldIn, interval, noWidth } = researchWords(say)
  const known = bands as Readonly<Record<string, string>>
  return table(
    directions,
    [
      ['', 'left'],
      [column.pattern, 'left'],
      [column.target, 'left'],
      [column.mean, 'right'],
      [column.band, 'right'],
      [column.held, 'right'],
      [column.inside, 'left'],
    ],
    rows.map(
      ({ id, what, band, median, low, high, held, of, met }) => html`<tr data-direction=${id}>
        <td class="left">${id}</td><th scope="row" class="wrap">${checkWords(what, say)}</th><td class="left">${known[band] ?? band}</td>
        <td>${say.fine(median)}</td><td>${of > 1 ? interval(say.fine(low), say.fine(high)) : noWidth}</td>
        <td>${heldIn(say.whole(held), say.whole(of))}</td>${verdict(met, say)}</tr>`,
    ),
  )
}

customElements.define('directions-view', DirectionsView)
