import { html, nothing, type TemplateResult } from 'lit'
import { bars } from '../../figures/bars.ts'
import { limitsDrawing } from '../../figures/limits.ts'
import { shared } from '../element/styles.ts'
import { save } from '../export/save.ts'
import { tableStyles } from '../parts/table-styles.ts'
import { scenarioText } from '../research/parameter-file.ts'
import { researchStyles } from '../research/research-styles.ts'
import { stackedTable, stackedTableStyles } from '../research/stacked-table.ts'
import { studiesWords } from '../words/studies/index.ts'
import { DRAWS, type FitChoice } from './choice.ts'
import { drawingStyles, figure } from './drawn.ts'
import { factorName } from './factor-name.ts'
import { type FitFound, fitFound, type Judged } from './fit-found.ts'
import { PlanView } from './plan-view.ts'
import { failedLine } from './run-line.ts'
import { studiesStyles } from './studies-styles.ts'
import { packedStudy, particlesCsv, settingsCsv, targetsCsv } from './study-files.ts'
import type { Begun } from './study-runs.ts'
import { valuesDrawn } from './study-text.ts'

/** Factors that are drawn. */
const MOST = 8

/** "What agrees with the observations?": the nearest of a few draws. */
export class FitView extends PlanView {
  static override properties = {
    ...PlanView.properties,
    draws: { state: true },
  }
  static override styles = [
    shared,
    researchStyles,
    tableStyles,
    stackedTableStyles,
    studiesStyles,
    drawingStyles,
  ]

  declare draws: number
  #found = new WeakMap<ReadonlyMap<string, unknown>, FitFound>()

  constructor() {
    super()
    this.draws = 200
  }

  override render(): TemplateResult {
    const { say } = this.page
    const words = studiesWords(say)
    const begun = this.job.shown('fit')
    return html`<section class="card" aria-label=${words.fit.title}>
      <h2>${words.fit.title}</h2>
      <p>${words.fit.text(say.whole(valuesDrawn(this.scenario)))}</p>
      ${this.#controls()}
      ${this.progressOf('fit')}
      ${begun ? this.#told(begun) : nothing}
    </section>`
  }

  #controls(): TemplateResult {
    const { say } = this.page
    const words = studiesWords(say)
    const choose = ({ target }: Event): void => {
      this.draws = Number((target as HTMLSelectElement).value)
    }
    return html`<div class="line">${this.townChoice()}
        <label>${words.fit.draws}<select id="draws" @change=${choose}>${DRAWS.map(
          (each) =>
            html`<option value=${each} .selected=${each === this.draws}>${say.whole(each)}</option>`,
        )}</select></label>
        ${this.seedEntry()}</div>
      ${this.offer(this.draws, () => this.job.run(this.#choice))}`
  }

  get #choice(): FitChoice {
    const { state, say } = this.page
    const { draws, seed } = this
    const title = studiesWords(say).fit.name(say.town(state.town))
    const scenario = scenarioText(this.scenario)
    return { kind: 'fit', title, seed, town: state.town, scenario, draws }
  }

  #told(begun: Begun): TemplateResult | typeof nothing {
    if (this.job.running === 'fit') return nothing
    const words = studiesWords(this.page.say).fit
    const { results, prepared } = begun
    const found = this.#found.get(results) ?? fitFound(begun)
    if (found === undefined)
      return results.size >= prepared.keys.length ? html`<p>${words.noneLeft}</p>` : nothing
    this.#found.set(results, found)
    return this.#result(begun, found)
  }

  #result(begun: Begun, found: FitFound): TemplateResult {
    const { say } = this.page
    const words = studiesWords(say)
    const { fit } = words
    const { prepared } = begun
    const { marginals, byChance } = found
    const draws = say.whole(found.draws)
    const learnt = marginals.filter(({ contraction }) => contraction > byChance).length
    const inside = found.targets.filter((row) => row.inside).length
    return html`<h3>${prepared.choice.title}</h3>
      <p>${fit.lead(say.whole(found.kept), draws, say.decimal(found.epsilon))}</p>
      <p class="notes">${fit.little(
        draws,
        say.whole(marginals.length),
        say.percent(Math.min(1, byChance)),
        fit.learnt(say.whole(learnt)),
      )}</p>
      ${failedLine(begun, say)}
      <div class="figures">${this.#marginals(found)}${this.#contraction(found)}${this.#targets(found)}</div>
      <p>${fit.covered(say.whole(inside), say.whole(found.targets.length))}</p>
      <details><summary>${fit.table}</summary>${this.#table(found)}</details>
      <div class="line">${this.#files(begun, found)}</div>
      <p class="note">${fit.use} ${words.packText}</p>`
  }

  #marginals({ marginals }: FitFound): TemplateResult {
    const { say } = this.page
    const { fit } = studiesWords(say)
    const limits = marginals.slice(0, MOST).map(({ name, range, low, middle, high }) => ({
      name: factorName(name, say),
      told: fit.interval(say.fine(low), say.fine(high)),
      range,
      parts: [[low, high] as const],
      mark: middle,
    }))
    return figure(fit.marginals, fit.marginalsTold, limitsDrawing(limits, say.fine))
  }

  #contraction({ marginals, byChance }: FitFound): TemplateResult {
    const { say } = this.page
    const { fit } = studiesWords(say)
    const drawing = bars({
      rows: marginals.slice(0, MOST).map(({ name, contraction }) => ({
        name: factorName(name, say),
        told: say.percent(Math.max(0, contraction)),
        bar: { value: Math.max(0, contraction), low: Number.NaN, high: Number.NaN },
      })),
      ...(byChance < 1 ? { against: { value: byChance, name: fit.byChance } } : {}),
      ends: [0, 1],
      format: say.percent,
    })
    return figure(fit.contraction, fit.contractionTold, drawing)
  }

  #targets({ targets }: FitFound): TemplateResult {
    const { say } = this.page
    const { fit } = studiesWords(say)
    const limits = targets.flatMap(({ target, quantiles, observed }) => {
      const [low = Number.NaN, , , , high = Number.NaN] = quantiles
      if (!Number.isFinite(low) || !Number.isFinite(high)) return []
      return [
        {
          name: targetName(target.outcome, say),
          told: say.fine(observed),
          range: [Math.min(low, observed), Math.max(high, observed)] as const,
          parts: [[low, high] as const],
          mark: observed,
        },
      ]
    })
    return figure(fit.targets, fit.targetsTold, limitsDrawing(limits, say.fine))
  }

  #table({ targets }: FitFound): TemplateResult {
    const { say } = this.page
    const { fit } = studiesWords(say)
    const columns = [
      { head: fit.target, side: 'left', wrap: true, names: true },
      { head: fit.observed, side: 'right' },
      { head: fit.said, side: 'right' },
      { head: fit.inside, side: 'left' },
    ] as const
    const rows = targets.map((row: Judged) => {
      const [low = Number.NaN, , , , high = Number.NaN] = row.quantiles
      const said = Number.isFinite(low) ? fit.interval(say.fine(low), say.fine(high)) : '–'
      return {
        kind: 'survey' as const,
        id: row.target.outcome,
        cells: [
          targetName(row.target.outcome, say),
          say.fine(row.observed),
          said,
          row.inside ? fit.yes : fit.no,
        ],
      }
    })
    return stackedTable(fit.table, columns, rows)
  }

  #files({ prepared }: Begun, found: FitFound): TemplateResult {
    const words = studiesWords(this.page.say)
    const name = `helferkreise-${prepared.key.slice(0, 12)}`
    const csv = (part: string, text: string) => save(`${name}-${part}.csv`, text, 'text/csv')
    const pack = () => {
      const packed = packedStudy(prepared, {
        'from-page/particles.csv': particlesCsv(prepared, found),
        'from-page/targets.csv': targetsCsv(prepared, found),
        'from-page/settings.csv': settingsCsv(prepared),
      })
      save(`${name}.zip`, new Blob([packed], { type: 'application/zip' }))
    }
    return html`<button type="button" class="particles" @click=${() => csv('particles', particlesCsv(prepared, found))}>${words.fit.particles}</button>
      <button type="button" class="targets" @click=${() => csv('targets', targetsCsv(prepared, found))}>${words.fit.predicted}</button>
      <button type="button" class="pack" @click=${pack}>${words.pack}</button>`
  }
}

/** What was observed, in words; the name of the outcome where nobody gave it others. */
function targetName(outcome: string, say: Parameters<typeof studiesWords>[0]): string {
  const words: Readonly<Record<string, string>> = studiesWords(say).observed
  return words[outcome] ?? outcome
}

customElements.define('study-fit', FitView)
