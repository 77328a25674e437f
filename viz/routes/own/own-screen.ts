import { html, nothing, type TemplateResult } from 'lit'
import {
  type Answers,
  dateOfWeek,
  INHABITANTS,
  MODEL_VERSION,
  MONTHS,
  OWN_TOWN,
  QUESTION_KEYS,
  type QuestionKey,
  valueAt,
  weekOf,
  writeAnswers,
} from '../../../sim/index.ts'
import type { Chart } from '../../charts/chart.ts'
import { LAST_OBSERVED } from '../../state/observed.ts'
import '../../charts/line-chart.ts'
import { spreadOfEnsemble } from '../../crowd/spread-of.ts'
import { copyText } from '../../element/copy-text.ts'
import { PAUSE, PLAY } from '../../element/icons.ts'
import { shared } from '../../element/styles.ts'
import { save } from '../../export/save.ts'
import { beside } from '../../own/beside.ts'
import { LiveOwn, RUNS } from '../../own/live-own.ts'
import { monthsIn, monthsLike } from '../../own/months-text.ts'
import { inhabitantsIn, questionField } from '../../own/question-field.ts'
import { tableStyles } from '../../parts/table-styles.ts'
import { BASELINE } from '../../plan/plan.ts'
import { type Towns, valuesOf } from '../../replay/towns.ts'
import { type Ensemble, LEVELS } from '../../session/ensemble.ts'
import { timeWords } from '../../words/time-words.ts'
import '../../stage/town-panel.ts'
import { encodeState } from '../../state/address.ts'
import { withOwnFile } from '../../state/own-file.ts'
import { pageLink } from '../../state/page-link.ts'
import type { RouteName } from '../../state/state.ts'
import { dayOf } from '../../words/day-of.ts'
import { NUMERALS } from '../../words/names.ts'
import { ownWords } from '../../words/own/index.ts'
import { Screen } from '../screen.ts'
import { ownStyles } from './own-styles.ts'

/** Members in all runs of a range, of which nothing else is kept. */
function memberSpread({ outcomes }: Ensemble) {
  const spread = outcomes.members
  if (!spread) throw new Error('a range of members')
  return spread
}

/** Ends of the range of members in a week, as on the stage: 16 of 20 runs lie between them. */
function likelyAt(ensemble: Ensemble, week: number): readonly [number, number] {
  return spreadOfEnsemble(ensemble).range('members', week) ?? [0, 0]
}

/** Eight questions, and the town that follows from the answers with its range, beside the three. */
export class OwnScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    said: { state: true },
    wrong: { state: true },
    place: { state: true },
  }
  static override styles = [shared, tableStyles, ownStyles]

  /** What an act came to. */
  declare said: string
  /** The question whose text is no answer. */
  declare wrong: QuestionKey | undefined
  /** The town that it stands in for on the stage. */
  declare place: number

  #live: LiveOwn | undefined
  #leave: (() => void) | undefined
  /** The chart, made once for what it is made of. */
  #drawn: { readonly of: readonly unknown[]; readonly chart: Chart } | undefined

  constructor() {
    super()
    this.said = ''
    this.wrong = undefined
    this.place = 0
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#live?.retry()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#leave?.()
    this.#leave = undefined
    this.#live?.cancel()
  }

  override willUpdate(): void {
    const { state, store, session } = this.page
    this.#live ??= new LiveOwn(session)
    this.#leave ??= this.#live.subscribe(() => this.requestUpdate())
    this.#live.follow(state.ours)
    const { start } = valueAt(session.shipped, 0)
    // Before anyone has chosen a day: what is left years later is the question.
    if (state.week === undefined)
      store.change({ week: weekOf(LAST_OBSERVED, start) }, { quiet: true })
  }

  override render(): TemplateResult {
    const words = ownWords(this.page.say)
    return html`<h1>${words.title}</h1>
      ${this.page.state.projector ? nothing : html`<p class="lead">${words.lead}</p>`}
      <div class="own"><form class="questions" @submit=${(event: Event) => event.preventDefault()}>
          ${QUESTION_KEYS.map((question) => this.#question(question))}${this.#actions()}</form>
        ${this.#glance()}${this.#result()}</div>`
  }

  #question(question: QuestionKey): TemplateResult {
    const { state, say } = this.page
    const more = question === 'inhabitants' ? this.#exactly() : this.#months(question)
    return questionField(question, { answers: state.ours, say, answer: this.#answer }, more)
  }

  /** The number of inhabitants as a number. */
  #exactly(): TemplateResult {
    const { state, say } = this.page
    const words = ownWords(say)
    const { inhabitants } = state.ours
    const wrong = this.wrong === 'inhabitants'
    return html`<p class="more"><label>${words.exactly} <input
        name="exactly"
        inputmode="numeric"
        autocomplete="off"
        aria-invalid=${wrong}
        .value=${inhabitants === undefined ? '' : say.whole(inhabitants)}
        @change=${this.#sized} /></label>
      ${wrong ? html`<span class="wrong" role="alert">${words.outside(say.whole(INHABITANTS.least), say.whole(INHABITANTS.most))}</span>` : nothing}</p>`
  }

  #sized = (event: Event): void => {
    const { value } = event.target as HTMLInputElement
    const inhabitants = inhabitantsIn(value)
    if (inhabitants === undefined && value.trim() !== '') this.wrong = 'inhabitants'
    else this.#answer({ inhabitants }, 'inhabitants')
  }

  /** The months of own arrivals, where they are asked for. */
  #months(question: QuestionKey): TemplateResult | typeof nothing {
    const { state, say } = this.page
    const { arrivals, months = [] } = state.ours
    if (question !== 'arrivals' || arrivals !== 'own') return nothing
    const words = ownWords(say)
    const most = say.whole(MONTHS.most)
    const wrong = this.wrong === 'arrivals'
    return html`<div class="more"><label for="months">${words.month}</label>
      <textarea
        id="months"
        aria-describedby="months-hint"
        aria-invalid=${wrong}
        .value=${months.join(' ')}
        @change=${this.#counted}></textarea>
      <span id="months-hint" class="note">${words.monthsHint(most)}</span>
      ${wrong ? html`<span class="wrong" role="alert">${words.monthsWrong(most, say.whole(MONTHS.persons))}</span>` : nothing}</div>`
  }

  #counted = (event: Event): void => {
    const months = monthsIn((event.target as HTMLTextAreaElement).value)
    if (months === undefined) this.wrong = 'arrivals'
    else this.#answer({ months }, 'arrivals')
  }

  /** Takes an answer in; turning one question is one step of history. What stands for a town on the stage was made of other answers. */
  #answer = (change: Partial<Answers>, question: QuestionKey): void => {
    const { state, store, session } = this.page
    const begun = change.arrivals === 'own' && state.ours.months === undefined
    const table = valueAt(session.shipped, 0)
    const town = this.#live?.scenario
    const months = begun && town ? { months: monthsLike(town, table) } : {}
    this.wrong = undefined
    this.said = ''
    const ours = { ...state.ours, ...months, ...change }
    const own = state.own.filter(({ id }) => id !== OWN_TOWN)
    store.change({ ours, own }, { gesture: `ours ${question}` })
  }

  #actions(): TemplateResult {
    const { state, store, say } = this.page
    const words = ownWords(say)
    const ready = this.#live?.scenario !== undefined
    const command = `npm run sim -- run ${words.fileName}`
    return html`<div class="actions">
      <button class="primary" type="button" ?disabled=${!ready} @click=${() => this.#go('stage')}>${words.go}</button>
      <button type="button" ?disabled=${!ready} @click=${() => this.#go('lab')}>${words.lab}</button>
      <label>${words.place} <select @change=${this.#placed}>${NUMERALS.map(
        (numeral, town) =>
          html`<option value=${town} .selected=${town === this.place}>${say.words.town(numeral)}</option>`,
      )}</select></label>
      <button type="button" @click=${() => void this.#copy()}>${words.copy}</button>
      <button type="button" @click=${() => void this.#file()}>${words.file}</button>
      <button type="button" @click=${() => print()}>${words.print}</button>
      <button type="button" ?disabled=${writeAnswers(state.ours) === writeAnswers({})} @click=${() => store.change({ ours: {} })}>${words.clear}</button>
      <p class="screen" role="status">${this.said}</p>
      <p class="screen">${words.fileMeaning} <code>${command}</code></p></div>`
  }

  #placed = (event: Event): void => {
    this.place = Number((event.target as HTMLSelectElement).value)
  }

  /** Goes on with the town in the place of one of the three: the run that is shown, and all that can be done with a town. */
  #go(route: RouteName): void {
    const { state, store, session, week } = this.page
    const { scenario, shown } = this.#live ?? {}
    if (!scenario) return
    const { place: town } = this
    const own = withOwnFile(state.own, session.keep(scenario, town))
    const run = this.#live?.stale ? 0 : (shown?.run ?? 0)
    const runs = state.runs.map((number, each) => (each === town ? run : number))
    // The range that is known here is asked for there, too, beside those of the others.
    const crowd = state.crowd || (this.#live?.ensemble ? RUNS : 0)
    store.change({ route, own, runs, crowd, town, week, alone: route === 'stage', together: false })
  }

  async #copy(): Promise<void> {
    const { state, week, say } = this.page
    const words = ownWords(say)
    const { href, travels } = pageLink(encodeState({ ...state, week }))
    const note = travels ? '' : ` ${say.words.workshop.sheet.linkEnd}.`
    this.said = (await copyText(href)) ? `${words.copied}${note}` : words.notCopied
  }

  async #file(): Promise<void> {
    const { state, say } = this.page
    const { ownText } = await import('../../own/own-scenario.ts')
    save(ownWords(say).fileName, ownText(state.ours, say.names), 'application/yaml')
  }

  #result(): TemplateResult {
    const { say, week, state, colours, playing } = this.page
    const words = ownWords(say)
    const live = this.#live
    if (!live) return html``
    const { shown, stale } = live
    if (!shown)
      return html`<section class="result" aria-busy=${live.busy}><h2>${words.result}</h2><p role="status">${live.failed === undefined ? words.unready : words.failed(live.failed)}</p></section>`
    const { towns } = shown
    return html`<section class="result" aria-busy=${live.busy}>
      <div class=${stale ? 'stale' : ''}><h2 data-picture>${this.#headline(live)}</h2></div>
      ${this.#progress(live)}
      <div class=${stale ? 'stale' : ''}>
        <town-panel
          data-picture
          .towns=${towns}
          .town=${0}
          .name=${words.ours}
          .week=${Math.min(week, towns.weeks - 1)}
          .language=${state.language}
          .colours=${colours}
          .quiet=${playing}
          .speed=${state.speed}
          ?large=${state.projector}
          .character=${shown.run > 0 ? words.typical : words.first}></town-panel>
        <line-chart
          data-picture
          .chart=${this.#chart(live)}
          .week=${Math.min(week, towns.weeks - 1)}
          .language=${state.language}
          ?large=${state.projector}
          @seek=${(event: CustomEvent<number>) => this.page.player.seek(event.detail)}></line-chart>
        ${this.#clock(towns)}
        ${beside(live, this.page.session.library.of(BASELINE.preset), dateOfWeek(Math.min(week, towns.weeks - 1), towns.start), say)}
      </div>
      <p class="note"><strong>${say.words.modelOnly}.</strong> ${this.#print(live)}</p>
    </section>`
  }

  /** Where what follows stands below the questions: what it comes to, and the way there. */
  #glance(): TemplateResult | typeof nothing {
    const live = this.#live
    if (!live?.shown) return nothing
    return html`<button class="glance" type="button" @click=${this.#showResult}>${this.#headline(live)}</button>`
  }

  #showResult = (): void => {
    this.renderRoot.querySelector('.result')?.scrollIntoView({ block: 'start' })
  }

  /** What makes the town citable: its scenario, and the fingerprint that the command line finds, too. */
  #print({ scenario, fingerprint }: LiveOwn): string {
    const { words } = this.page.say
    if (!scenario || fingerprint === undefined) return ''
    const { id, seed } = scenario
    const made = `${words.version} ${MODEL_VERSION} · ${words.fingerprint} ${fingerprint.slice(0, 12)}`
    return `${words.scenario} ${id} · ${words.seed} ${seed} · ${made}`
  }

  /** What it comes to in the week of the clock: a range, or one run until there is one. */
  #headline({ shown, ensemble }: LiveOwn): string {
    const { say, week } = this.page
    const words = ownWords(say)
    if (!shown) return words.unready
    const { towns } = shown
    const at = Math.min(week, towns.weeks - 1)
    const date = say.month(dayOf(at, towns.start))
    if (!ensemble) return words.oneRun(date, say.whole(valueAt(valuesOf(towns, 0, 'members'), at)))
    const [low, high] = likelyAt(ensemble, at)
    return words.range20(date, say.whole(low), say.whole(high))
  }

  /** How far the range is, with a way to end it; then what it means. */
  #progress(live: LiveOwn): TemplateResult {
    const { say } = this.page
    const words = ownWords(say)
    const { crowd } = say.words.comparison
    const { state, done, secondsLeft, error } = live.progress
    if (state === 'running') {
      const left = secondsLeft === undefined ? [] : [crowd.left(timeWords(secondsLeft, say))]
      return html`<div class="progress screen"><progress max="1" value=${done} aria-label=${words.computing}></progress>
        <button type="button" @click=${() => live.cancel()}>${crowd.cancel}</button>
        <span role="status">${[words.computing, ...left].join(', ')}</span></div>`
    }
    if (live.ensemble) return html`<p class="progress">${words.rangeOf}</p>`
    const failure = live.failed ?? error
    if (live.stale && failure === undefined)
      return html`<p class="progress" role="status">${words.unready}</p>`
    return html`<div class="progress"><button type="button" @click=${() => this.#again(live)}>${words.again}</button>
      <span role="status">${failure === undefined ? words.stopped : words.failed(failure)}</span></div>`
  }

  #again(live: LiveOwn): void {
    live.retry()
    this.requestUpdate()
  }

  /** Members over the years: the run in the picture, and the range as a fan. */
  #chart({ shown, ensemble }: LiveOwn): Chart {
    const { say } = this.page
    const words = ownWords(say)
    const made = [shown, ensemble, say]
    if (this.#drawn && made.every((part, at) => part === this.#drawn?.of[at]))
      return this.#drawn.chart
    const { towns } = shown!
    const lines = ensemble && memberSpread(ensemble).quantiles
    const bands =
      lines &&
      [0, 1, 2].map((level) => ({ low: lines[level]!, high: lines[LEVELS.length - 1 - level]! }))
    const chart: Chart = {
      title: say.words.curves,
      unit: ensemble ? words.band : words.first,
      start: towns.start,
      weeks: towns.weeks,
      format: say.whole,
      told: ({ values }, at) => {
        const shownHere = say.whole(values[at] ?? 0)
        if (!ensemble) return shownHere
        const [low, high] = likelyAt(ensemble, at)
        return words.inWeek(say.whole(low), say.whole(high), shownHere)
      },
      facets: [
        { label: words.ours, values: valuesOf(towns, 0, 'members'), ...(bands && { bands }) },
      ],
    }
    this.#drawn = { of: made, chart }
    return chart
  }

  /** The one clock: what stands above and below is of its week. */
  #clock(towns: Towns): TemplateResult {
    const { say, week, player, playing, still } = this.page
    const words = ownWords(say)
    const at = Math.min(week, towns.weeks - 1)
    const name = playing ? say.words.pause : say.words.play
    return html`<div class="clock">${
      still
        ? nothing
        : html`<button type="button" aria-label=${name} title=${name} @click=${() => player.toggle()}>${playing ? PAUSE : PLAY}</button>`
    }<input
        type="range"
        min="0"
        max=${towns.weeks - 1}
        .value=${String(at)}
        aria-label=${words.when}
        aria-valuetext=${say.month(dayOf(at, towns.start))}
        @input=${(event: Event) => player.seek(Number((event.target as HTMLInputElement).value))} /></div>`
  }
}

customElements.define('own-screen', OwnScreen)
