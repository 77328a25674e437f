import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { unsafeSVG } from 'lit/directives/unsafe-svg.js'
import { outcomeFormat } from '../../charts/chart.ts'
import { shared } from '../../element/styles.ts'
import { save } from '../../export/save.ts'
import { shownPlan } from '../../export/shown-plan.ts'
import { distanceWords } from '../../guess/distance-words.ts'
import { distanceOf, knotWeeks } from '../../guess/guess.ts'
import { GuessBook } from '../../guess/guess-book.ts'
import { toldPlan } from '../../parts/difference-list.ts'
import { loadingStyles } from '../../parts/loading-styles.ts'
import { pageFooter } from '../../parts/page-footer.ts'
import type { Difference } from '../../plan/differences.ts'
import type { Plan } from '../../plan/plan.ts'
import { PlansReader } from '../../policies/shipped-plans.ts'
import { werePlansShown } from '../../policies/shown-plans.ts'
import { type Towns, valuesOf } from '../../replay/towns.ts'
import type { Pair } from '../../session/ensemble.ts'
import { addressOf } from '../../state/address.ts'
import { type PageLink, pageLink } from '../../state/page-link.ts'
import { agendaWords } from '../../words/agenda/index.ts'
import { dayOf } from '../../words/day-of.ts'
import { Screen } from '../screen.ts'
import { sheetStyles } from '../sheet-styles.ts'
import { whenReady } from '../when-ready.ts'
import { benchmarkList } from './benchmark.ts'
import { decidedBy, writeDecision } from './decisions.ts'
import { minutesFile } from './minutes-file.ts'
import { occasionFields, readOccasion } from './occasion.ts'
import {
  computedResults,
  computePairs,
  resultSentences,
  shippedResults,
  singleSentences,
} from './results.ts'
import { teamList } from './teams.ts'

/** One page to take home: what was changed and by whom, what came of it, what was guessed, where it is from. */
export class ReceiptScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    pairs: { state: true },
    share: { state: true },
    failure: { state: true },
    code: { state: true },
  }
  static override styles = [
    shared,
    loadingStyles,
    sheetStyles,
    css`
      /* All that was decided, guessed and found goes on one page. */
      @media print {
        :host {
          font-size: 13px;
        }
        h2 {
          margin-top: 8px;
        }
        p {
          margin: 4px 0;
        }
      }
    `,
  ]

  /** The ensembles, and the plan they were made for. */
  declare pairs: { readonly plan: Plan; readonly made: readonly Pair[] } | undefined
  /** How much of the ensembles is done; undefined while nothing runs. */
  declare share: number | undefined
  declare failure: string
  /** The link as an SVG picture. */
  declare code: string

  #coded = ''
  #stop: AbortController | undefined
  #benchmark = new PlansReader(() => this.requestUpdate())

  constructor() {
    super()
    this.pairs = undefined
    this.share = undefined
    this.failure = ''
    this.code = ''
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop?.abort()
  }

  override willUpdate(_changed: PropertyValues): void {
    if (werePlansShown(this.page.keeper)) void this.#benchmark.read()
    const { href: link, travels } = this.#link
    if (link === this.#coded) return
    this.#coded = link
    this.code = ''
    // Nobody can open what lies on this computer alone.
    if (!travels) return
    void import('uqr').then(({ renderSVG }) => {
      if (this.#coded === link) this.code = renderSVG(link, { ecc: 'L', border: 2 })
    })
  }

  override render(): TemplateResult {
    return whenReady(this.page, (towns) => this.#sheet(towns))
  }

  get #link(): PageLink {
    const { state, week } = this.page
    const shown = { ...state, week, tale: undefined, step: 0, chart: undefined, guess: false }
    return pageLink(addressOf(shown, 'stage'))
  }

  #sheet(towns: Towns): TemplateResult {
    const { say, week } = this.page
    const { words } = say
    const { sheet, receipt, print: printWords } = words.workshop
    const { minutes } = agendaWords(say)
    const { href, travels } = this.#link
    const told = this.#benchmark.plans !== undefined || !werePlansShown(this.page.keeper)
    const whole = (this.code !== '' || !travels) && this.#settled && told
    return html`<div class="row screen"><button type="button" ?disabled=${!whole} @click=${() => print()}>${printWords}</button><button type="button" ?disabled=${!whole} @click=${this.#save}>${minutes.save}</button>${this.#computing()}</div>
      <h1>${receipt}</h1>
      <p><strong>${words.modelOnly}.</strong> ${sheet.date(say.month(dayOf(week, towns.start)))}</p>
      ${occasionFields(this.page)}
      <h2>${sheet.plan}</h2>${this.#plan()}
      ${teamList(this.page)}
      ${benchmarkList(this.page, this.#benchmark, () => this.requestUpdate())}
      <h2>${sheet.results}</h2>${this.#results(towns)}
      <h2>${sheet.guesses}</h2>${this.#guesses(towns)}
      <h2>${sheet.origin}</h2>
      <div class="origin"><div>${pageFooter(towns, shownPlan(this.page, 'a'), say)}<p class="address">${travels ? sheet.link : sheet.linkEnd}: ${href}</p></div>
        ${travels ? html`<div class="code" role="img" aria-label=${sheet.code} aria-busy=${this.code === ''}>${unsafeSVG(this.code)}</div>` : nothing}</div>
      ${travels ? nothing : html`<p class="note">${minutes.file}</p>`}`
  }

  #save = (): void => {
    const { say } = this.page
    const { receipt } = say.words.workshop
    const { date = '' } = readOccasion(this.page.keeper)
    const name = [agendaWords(say).minutes.fileName, date].filter(Boolean).join('-')
    save(`${name}.html`, minutesFile(this.renderRoot, receipt, say), 'text/html')
  }

  #computing(): TemplateResult {
    const { sheet } = this.page.say.words.workshop
    if (this.share !== undefined)
      return html`<span role="status">${sheet.computing(this.page.say.percent(this.share))}</span>`
    return html`<button type="button" @click=${() => void this.#compute()}>${sheet.compute}</button>${this.failure === '' ? nothing : html`<span role="alert">${sheet.failed(this.failure)}</span>`}`
  }

  /** The runs are there that the results are told from. */
  get #settled(): boolean {
    const { a, baseline } = this.page.session
    return baseline.towns !== undefined && a.settled
  }

  #plan(): TemplateResult {
    const { state, say, keeper } = this.page
    const { words } = say
    const { sheet } = words.workshop
    const told = toldPlan(this.page, state.tree.at, state.a)
    if (told.length === 0) return html`<p>${words.differencesNone}</p>`
    return html`<ul>${told.map(
      ({ sentence, towns, difference }) => html`<li>${towns}: ${sentence}
        <span class="decision"><span class="muted">${sheet.decided}</span><input
            type="text"
            class="printed"
            maxlength="60"
            aria-label=${sheet.decidedBy(sentence)}
            .value=${decidedBy(keeper, keyOf(difference), state.a)}
            @change=${(event: Event) =>
              writeDecision(
                keeper,
                keyOf(difference),
                (event.target as HTMLInputElement).value,
              )} /></span></li>`,
    )}</ul>`
  }

  #results(towns: Towns): TemplateResult {
    const { session, say, state } = this.page
    const { sheet } = say.words.workshop
    const { plan, made } = this.pairs ?? {}
    const results =
      made && plan === state.a
        ? computedResults(session, made)
        : this.#trunk && shippedResults(session, state.a)
    if (results)
      return html`<ul class="results" data-runs=${results[0]?.runs ?? 0}>${resultSentences(session, state.a, results, say).map((sentence) => html`<li>${sentence}</li>`)}</ul><p class="note">${say.words.comparison.crowd.source}</p>`
    const baseline = session.baseline.towns
    if (!baseline || !this.#settled) return html`<p role="status">${say.words.loading} …</p>`
    return html`<p>${sheet.noEnsemble}</p><ul class="results">${singleSentences(towns, baseline, say).map((sentence) => html`<li>${sentence}</li>`)}</ul>`
  }

  /** No branch is shown, which has a past of another plan. */
  get #trunk(): boolean {
    return this.page.state.tree.at === 0
  }

  #guesses(towns: Towns): TemplateResult {
    const { say, keeper, session } = this.page
    const { words } = say
    const { sheet } = words.workshop
    const questions = new GuessBook(keeper).all.filter(({ guesses }) => guesses.length > 0)
    if (questions.length === 0) return html`<p>${sheet.noGuesses}</p>`
    // Guesses were drawn against the towns as they are described.
    const run = session.baseline.towns ?? towns
    const knots = knotWeeks(run.start, run.weeks)
    return html`<ul class="guesses">${questions.flatMap(({ town, outcome, guesses, revealed }) =>
      guesses.map(({ name, values }) => {
        const title = say.words.outcomeName[outcome]
        const fits = values.length === knots.length && knots.length > 0
        const told = fits
          ? distanceWords(
              distanceOf(values, knots, valuesOf(run, town, outcome)),
              run.start,
              say,
              outcomeFormat(outcome, say),
            )
          : sheet.otherRun
        return html`<li><strong>${name}</strong>, ${title}, ${say.town(town)}: ${revealed ? told : sheet.notRevealed}</li>`
      }),
    )}</ul>`
  }

  async #compute(): Promise<void> {
    const { session, state } = this.page
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.share = 0
    this.failure = ''
    try {
      const onProgress = (share: number): void => {
        this.share = share
      }
      const made = await computePairs(session, state.a, { signal, onProgress })
      this.pairs = { plan: state.a, made }
    } catch (error) {
      if (!signal.aborted) this.failure = error instanceof Error ? error.message : String(error)
    } finally {
      this.share = undefined
    }
  }
}

function keyOf(difference: Difference): string {
  if (difference.kind === 'lever') return difference.lever
  if (difference.kind === 'start') return difference.start.key
  return difference.kind === 'parameter' ? difference.key : difference.path
}

customElements.define('receipt-screen', ReceiptScreen)
