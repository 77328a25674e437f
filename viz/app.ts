import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { weekOf } from '../sim/index.ts'
import { appStyles } from './app-styles.ts'
import { type Chart, outcomeChart } from './charts/chart.ts'
import './charts/line-chart.ts'
import { type Clock, createClock } from './clock.ts'
import { keyAction } from './keys.ts'
import './log/event-log.ts'
import type { LogFilter } from './log/entries.ts'
import { markerTown, markerWords } from './marker-words.ts'
import { dayOf } from './markers.ts'
import './parts/control-bar.ts'
import type { Command } from './parts/control-bar.ts'
import './parts/data-table.ts'
import { legend } from './parts/legend.ts'
import { loadingView } from './parts/loading-view.ts'
import { pageFooter } from './parts/page-footer.ts'
import './parts/time-line.ts'
import { topBar } from './parts/top-bar.ts'
import { scalesOf } from './scales.ts'
import './stage/flip-book.ts'
import type { Scales } from './stage/strips.ts'
import './stage/town-panel.ts'
import { decodeState, encodeState, INITIAL, type State } from './state.ts'
import { shared } from './styles.ts'
import { type Loading, loadTowns, NUMERALS, type Towns } from './towns.ts'
import { speech } from './words/index.ts'

/** The log follows the running clock in steps of so many weeks. */
const LOG_STEP = 5
const CHARTS = ['active', 'members', 'coverage', 'openConflict', 'linking', 'bridging'] as const
/** Week shown before anyone has chosen one. */
const FIRST_DATE = '2015-09-14'
/** Sideways way of a finger that turns to the next town, in pixels. */
const SWIPE = 60

/** The page: one state, one clock, three towns. */
export class HelperCircles extends LitElement {
  static override properties = {
    state: { state: true },
    towns: { state: true },
    loading: { state: true },
    dropped: { state: true },
    failure: { state: true },
  }
  static override styles = [shared, appStyles]

  declare state: State
  declare towns: Towns | undefined
  declare loading: readonly Loading[]
  declare dropped: boolean
  declare failure: string | undefined

  #clock: Clock
  #scales: Scales | undefined
  #charts = new Map<string, Chart>()
  #calm = matchMedia('(prefers-reduced-motion: reduce)')
  #dark = matchMedia('(prefers-color-scheme: dark)')
  #swipeStart: number | undefined

  constructor() {
    super()
    this.state = INITIAL
    this.dropped = false
    this.towns = undefined
    this.loading = NUMERALS.map(() => ({ done: 0, error: undefined }))
    this.failure = undefined
    this.#clock = createClock((weeks) => this.#advance(weeks))
    this.#readAddress()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('hashchange', this.#readAddress)
    window.addEventListener('keydown', this.#key)
    this.#dark.addEventListener('change', this.#recolor)
    this.#calm.addEventListener('change', this.#calmed)
    void this.#load()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('hashchange', this.#readAddress)
    window.removeEventListener('keydown', this.#key)
    this.#dark.removeEventListener('change', this.#recolor)
    this.#calm.removeEventListener('change', this.#calmed)
    this.#clock.pause()
  }

  #recolor = (): void => this.requestUpdate()

  #calmed = (): void => this.#set({})

  #readAddress = (): void => {
    const { state, dropped } = decodeState(location.hash)
    this.dropped = dropped
    this.#set(state)
  }

  async #load(): Promise<void> {
    this.failure = undefined
    this.loading = NUMERALS.map(() => ({ done: 0, error: undefined }))
    try {
      const towns = await loadTowns((town, loading) => {
        this.loading = this.loading.map((known, index) => (index === town ? loading : known))
      })
      this.#scales = scalesOf(towns)
      this.towns = towns
      const wanted = this.state.week
      if (wanted !== undefined && wanted >= towns.weeks) this.dropped = true
      this.#set({
        week: Math.min(towns.weeks - 1, wanted ?? Math.max(0, weekOf(FIRST_DATE, towns.start))),
      })
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error)
    }
  }

  #set(change: Partial<State>): void {
    this.state = { ...this.state, ...change }
    const { language, theme, speed } = this.state
    document.documentElement.lang = language
    document.title = speech(language).words.title
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    this.#clock.setSpeed(speed)
    if (this.#still) this.#clock.pause()
  }

  /** While the clock runs the address stays; it is written when the clock rests. */
  override updated(): void {
    if (!this.towns || this.#clock.playing) return
    const address = encodeState(this.state)
    if (address !== location.hash)
      history.replaceState(null, '', address || location.pathname + location.search)
  }

  #seek(week: number): void {
    if (!this.towns) return
    this.#set({ week: Math.max(0, Math.min(this.towns.weeks - 1, week)) })
  }

  #advance(weeks: number): boolean {
    const next = this.state.week! + weeks
    this.#seek(next)
    return next < this.towns!.weeks - 1
  }

  get #still(): boolean {
    const { motion } = this.state
    return motion === 'still' || (motion === 'system' && this.#calm.matches)
  }

  #toggle(): void {
    if (!this.towns) return
    if (this.#still) {
      this.#set({ stills: !this.state.stills })
      return
    }
    if (this.#clock.playing) this.#clock.pause()
    else {
      if (this.state.week! >= this.towns.weeks - 1) this.#seek(0)
      this.#clock.play()
    }
    this.requestUpdate()
  }

  #toEvent(direction: 1 | -1): void {
    const weeks = this.towns!.markers.map((marker) => marker.week)
    const here = this.state.week!
    const found =
      direction === 1 ? weeks.find((week) => week > here) : weeks.findLast((week) => week < here)
    if (found !== undefined) this.#seek(found)
  }

  #command(command: Command): void {
    if (!this.towns) return
    if (command === 'toggle') this.#toggle()
    if (command === 'back') this.#seek(this.state.week! - 1)
    if (command === 'forward') this.#seek(this.state.week! + 1)
    if (command === 'previous') this.#toEvent(-1)
    if (command === 'next') this.#toEvent(1)
    if (command === 'table') this.#set({ table: !this.state.table })
  }

  #key = (event: KeyboardEvent): void => {
    const action = keyAction(event)
    if (!action || !this.towns) return
    event.preventDefault()
    if (action.kind === 'command') this.#command(action.command)
    else if (action.kind === 'by') this.#seek(this.state.week! + action.weeks)
    else this.#seek(action.end ? this.towns.weeks - 1 : 0)
  }

  override render(): TemplateResult {
    const say = speech(this.state.language)
    const { words } = say
    return html`
      ${
        this.dropped
          ? html`<div class="notice" role="status"><span>${words.badLink}</span><button type="button" @click=${() => {
              this.dropped = false
            }}>${words.close}</button></div>`
          : nothing
      }
      <div class="page">
        ${topBar(this.state, (change) => this.#set(change))}
        ${this.towns ? this.#stage(this.towns) : html`<main>${loadingView(this.loading, this.failure, say, () => void this.#load())}</main>`}
      </div>
      ${this.towns ? this.#below(this.towns) : nothing}`
  }

  #stage(towns: Towns): TemplateResult {
    const { week, town, language, theme, speed, table, stills } = this.state
    const say = speech(language)
    const { words } = say
    const date = say.month(dayOf(week!, towns.start))
    const latest = towns.markers.findLast((marker) => marker.week <= week!)
    return html`<main class="screen">
      <div class="tabs" role="tablist" aria-label=${words.towns}>${NUMERALS.map(
        (numeral, index) =>
          html`<button type="button" role="tab" aria-selected=${index === town} @click=${() => this.#set({ town: index })}>${words.town(numeral)}</button>`,
      )}</div>
      ${
        stills
          ? html`<flip-book class="book" .towns=${towns} .town=${town} .week=${week!} .language=${language} .theme=${`${theme} ${this.#dark.matches}`} @seek=${(event: CustomEvent<number>) => this.#set({ week: event.detail, stills: false })}></flip-book>`
          : html`<div class="panels" @pointerdown=${this.#swipeFrom} @pointerup=${this.#swipeTo}>${NUMERALS.map(
              (_, index) =>
                html`<town-panel .towns=${towns} .town=${index} .week=${week!} .language=${language} .theme=${theme} .dark=${this.#dark.matches} .quiet=${this.#clock.playing} .speed=${speed} .scales=${this.#scales!} ?data-shown=${index === town}></town-panel>`,
            )}</div>`
      }
      <time-line .towns=${towns} .week=${week!} .language=${language} @seek=${(event: CustomEvent<number>) => this.#seek(event.detail)}></time-line>
      <div class="bar">
        <control-bar ?playing=${this.#clock.playing} ?still=${this.#still} ?stills=${stills} .speed=${speed} ?table=${table} .language=${language} .date=${date}
          @command=${(event: CustomEvent<Command>) => this.#command(event.detail)} @speed=${(event: CustomEvent<number>) => this.#set({ speed: event.detail })}></control-bar>
        <p class="latest">${latest ? `${words.nearEvent}: ${markerTown(latest, say)}, ${say.month(dayOf(latest.week, towns.start))}: ${markerWords(latest, towns, say)}` : nothing}</p>
      </div>
      ${legend(say)}
    </main>`
  }

  #below(towns: Towns): TemplateResult {
    const { week, language, table, log } = this.state
    const say = speech(language)
    const logged = this.#clock.playing ? week! - (week! % LOG_STEP) : week!
    return html`<event-log .towns=${towns} .week=${logged} .language=${language} .filter=${log} @filter=${(event: CustomEvent<LogFilter>) => this.#set({ log: event.detail })}></event-log>
      ${table ? html`<data-table .towns=${towns} .week=${week!} .language=${language}></data-table>` : nothing}
      <section aria-label=${say.words.charts}><h2>${say.words.charts}</h2>
        <div class="charts">${CHARTS.map((key) => html`<line-chart .chart=${this.#chart(key)} .week=${week!} .language=${language}></line-chart>`)}</div></section>
      ${pageFooter(towns, say)}`
  }

  /** Charts are made once per run and language, so that only their cursors move. */
  #chart(outcome: (typeof CHARTS)[number]): Chart {
    const key = `${outcome} ${this.state.language}`
    let chart = this.#charts.get(key)
    if (!chart) {
      chart = outcomeChart(this.towns!, undefined, outcome, speech(this.state.language))
      this.#charts.set(key, chart)
    }
    return chart
  }

  #swipeFrom = (event: PointerEvent): void => {
    this.#swipeStart = event.pointerType === 'touch' ? event.clientX : undefined
  }

  #swipeTo = (event: PointerEvent): void => {
    if (this.#swipeStart === undefined) return
    const way = event.clientX - this.#swipeStart
    if (Math.abs(way) < SWIPE) return
    this.#set({
      town: Math.max(0, Math.min(NUMERALS.length - 1, this.state.town + (way < 0 ? 1 : -1))),
    })
  }
}

customElements.define('helper-circles', HelperCircles)
