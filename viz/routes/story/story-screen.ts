import { html, nothing, type TemplateResult } from 'lit'
import { type OutcomeKey, valueAt } from '../../../sim/index.ts'
import { ChartGrid } from '../../charts/chart-grid.ts'
import { chartNoteStyles } from '../../charts/chart-note-styles.ts'
import { crowdStyles } from '../../crowd/crowd-styles.ts'
import { evidenceButtonStyles } from '../../parts/evidence-button.ts'
import '../../guess/guess-board.ts'
import { knotWeeks } from '../../guess/guess.ts'
import { GuessBook } from '../../guess/guess-book.ts'
import { loadingStyles } from '../../parts/loading-styles.ts'
import { dayOf } from '../../words/day-of.ts'
import '../../parts/time-line.ts'
import '../../stage/town-panel.ts'
import { shownRun } from '../../crowd/shown-run.ts'
import { wallRange } from '../../crowd/wall-range.ts'
import { FittedText } from '../../element/fit-text.ts'
import { shared } from '../../element/styles.ts'
import { characterOf } from '../../parts/character.ts'
import { townTabs, townTabsStyles } from '../../parts/town-tabs.ts'
import type { Towns } from '../../replay/towns.ts'
import { addressOf } from '../../state/address.ts'
import { type State, TALES, type Tale } from '../../state/state.ts'
import { tellsOfPairs, weekOfStep } from '../../story/figures.ts'
import { type Step, type Story, shownBy } from '../../story/parse.ts'
import { PlanRuns } from '../../story/plan-runs.ts'
import { stepText } from '../../story/step-text.ts'
import { FIRST_TALE } from '../../story/stories.ts'
import { StoryReader } from '../../story/story-reader.ts'
import { NUMERALS, numeralOf } from '../../words/names.ts'
import { Screen } from '../screen.ts'
import { whenReady } from '../when-ready.ts'
import { fitTold } from './fit-told.ts'
import { storyPages } from './story-pages.ts'
import { storyStyles } from './story-styles.ts'

/** Picture and words stand below each other; the media query of the styles. */
const NARROW = matchMedia('(max-width: 900px)')

/** A guided story: on the left text, one idea and one question, on the right the live stage. */
export class StoryScreen extends Screen {
  static override properties = { ...Screen.properties, curve: { state: true } }
  static override styles = [
    shared,
    loadingStyles,
    crowdStyles,
    evidenceButtonStyles,
    townTabsStyles,
    chartNoteStyles,
    storyStyles,
  ]

  /** Whether the chart of a step stands where its towns do, on a wall. */
  declare curve: boolean

  #charts = new ChartGrid(this)
  #runs = new PlanRuns(() => this.requestUpdate())
  #runOf = ({ state }: Step): Towns | undefined =>
    this.#runs.towns(this.page.session, this.page.state, state.a)
  #pairOf =
    ({ state }: Step) =>
    (town: number) =>
      this.#runs.pair(this.page.session, state.a, town)
  #book: GuessBook | undefined
  #tale = new StoryReader(() => this.requestUpdate())
  /** Step whose state was last put on the stage. */
  #applied = ''

  constructor() {
    super()
    this.curve = false
    new FittedText(this, '.told[role]', fitTold)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    // Who comes back finds the step as it is told, not as they left the stage.
    this.#applied = ''
    this.#runs.stop()
  }

  override willUpdate(): void {
    const { state, keeper, say } = this.page
    if (state.route !== 'story') return
    this.#book ??= new GuessBook(keeper)
    void this.#tale.read(state.tale ?? FIRST_TALE, say.texts)
  }

  override updated(): void {
    const { state, store } = this.page
    const { story } = this.#tale
    if (!story || state.route !== 'story') return
    const tale = state.tale ?? FIRST_TALE
    const step = this.#step(story)
    if (step.state.tale !== tale) return
    const run = this.#runOf(step)
    // Which week is shown may hang on the run.
    if (!run) return
    const here = `${tale} ${step.state.step}`
    const told =
      state.tale !== undefined && state.week !== undefined && state.step === step.state.step
    if (here === this.#applied && told) return
    const opened = this.#applied === ''
    this.#applied = here
    this.curve = false
    // Who read to the end of a step goes on with the picture and the first words of the next.
    if (NARROW.matches) scrollTo(0, 0)
    if (opened && state.step >= story.steps.length) store.ignore('step')
    // A link may name another week of its step, or leave the guess behind.
    const linked = opened && state.tale === tale && state.week !== undefined
    const shown = { ...shownBy(step), week: weekOfStep(step, run) }
    store.change(linked ? { step: step.state.step } : shown, { quiet: true })
  }

  override render(): TemplateResult {
    return whenReady(this.page, (towns) => {
      const { story } = this.#tale
      if (!story)
        return html`<article aria-busy="true"><h1 class="hidden">${this.page.say.words.route.story}</h1></article>`
      const whole = !this.#tale.reading && story.steps.every((step) => this.#isWhole(step))
      return html`${this.#told(story, towns, whole)}${storyPages(this.page, story, this.#runOf, this.#pairOf)}`
    })
  }

  /** Whether all that a step tells of is there. */
  #isWhole(step: Step): boolean {
    if (!this.#runOf(step)) return false
    const paired = step.parts.some(({ text }) => tellsOfPairs(text))
    return !paired || this.#pairOf(step)(step.state.town) !== undefined
  }

  #step({ steps }: Story): Step {
    return valueAt(steps, Math.min(this.page.state.step, steps.length - 1))
  }

  /** `whole` says whether every page that is printed is there. */
  #told(story: Story, towns: Towns, whole: boolean): TemplateResult {
    const { state, store, say } = this.page
    const { words } = say
    const { storyWords, workshop } = words
    const { steps } = story
    const step = this.#step(story)
    const at = steps.indexOf(step)
    const told = Math.min(weekOfStep(step, this.#runOf(step)), towns.weeks - 1)
    const date = say.month(dayOf(told, towns.start))
    const all = step.state.tale === 'across'
    const text = stepText(this.page, step, this.#runOf(step), this.#pairOf(step), state.projector)
    return html`<div class=${storyClass(state.projector, all)}>
      <article aria-busy=${this.#tale.reading}>
        <div class="row tales chrome" role="group" aria-label=${workshop.tales}>${TALES.map(
          (tale) =>
            html`<button
                type="button"
                aria-pressed=${tale === step.state.tale}
                @click=${() => this.#tell(tale)}>${workshop.tale[tale]}</button>`,
        )}</div>
        <div class="words">
          <p class="muted"><span class="chrome">${story.title} · </span>${storyWords.stepOf(say.whole(at + 1), say.whole(steps.length))} · ${date}</p>
          ${this.#ownNote()}
          <h1 aria-live="polite">${step.title}</h1>
          ${text.told}
        </div>
        <div class="asked">
          ${text.kept}
          <div class="row way">
            <button
              type="button"
              ?disabled=${at === 0}
              @click=${() => store.change({ step: at - 1 })}>${storyWords.back}</button>
            ${this.#onward(step, at, steps.length)}
            ${this.#turn()}
            <a
              class=${follows(step) === undefined && at === steps.length - 1 ? 'primary' : ''}
              href=${addressOf({ ...state, guess: false, tale: step.state.tale }, 'stage')}>${storyWords.explore}</a>
            <button type="button" class="chrome" ?disabled=${!whole} @click=${() => print()}>${workshop.print}</button>
          </div>
          <ol class="dots" aria-label=${workshop.steps}>${steps.map(
            ({ title }, index) =>
              html`<li><button
                  type="button"
                  class=${index < at ? 'seen' : ''}
                  aria-current=${index === at ? 'step' : nothing}
                  aria-label=${workshop.toStep(say.whole(index + 1), title)}
                  title=${title}
                  @click=${() => store.change({ step: index })}></button></li>`,
          )}</ol>
          <p class="muted chrome">${workshop.modelDates} ${words.modelOnly}, ${shownRun(this.page)}. ${words.modelPersons}</p>
        </div>
      </article>
      ${this.#shown(step, towns)}
    </div>`
  }

  /** To the next step; behind the last one to the story that follows, which on a wall the desk decides. */
  #onward(step: Step, at: number, steps: number): TemplateResult | typeof nothing {
    const { state, store, say } = this.page
    const { storyWords, workshop } = say.words
    const next = follows(step)
    const last = at === steps - 1
    if (last && !state.projector)
      return next === undefined
        ? nothing
        : html`<button type="button" class="primary" @click=${() => this.#tell(next)}>${storyWords.next}: ${workshop.tale[next]}</button>`
    return html`<button
        type="button"
        class="primary"
        ?disabled=${last}
        @click=${() => store.change({ step: at + 1 })}>${storyWords.next}</button>`
  }

  /** A story is written for the towns that come with the page. */
  #ownNote(): TemplateResult | typeof nothing {
    const { session, say } = this.page
    if (session.own.length === 0) return nothing
    const names = session.own.map(({ town }) => say.words.town(numeralOf(town))).join(', ')
    return html`<p class="question" role="note">${say.words.over.story(names)}</p>`
  }

  #shown(step: Step, towns: Towns): TemplateResult {
    const { state, week, colours, playing, player } = this.page
    const all = step.state.tale === 'across'
    const shown = all ? NUMERALS.map((_, town) => town) : [state.town]
    const { chart } = state
    const guessing = chart !== undefined && state.guess
    const curve = chart !== undefined && this.#turns
    return html`${all && !state.projector ? townTabs(this.page) : nothing}<div class=${['shown', guessing && 'guessing', curve && this.curve && 'curve'].filter(Boolean).join(' ')}>
      <div class=${all ? 'panels three' : 'panels'}>${shown.map(
        (town) =>
          html`<town-panel
              .towns=${towns}
              .town=${town}
              .week=${week}
              .language=${state.language}
              .colours=${colours}
              .quiet=${playing}
              .speed=${state.speed}
              .character=${characterOf(this.page, town)}
                ?ties=${state.ties}
              ?friction=${chart === 'openConflict'}
              ?large=${state.projector}
              data-brief
              ?data-shown=${town === state.town}>${wallRange(this.page, towns, town)}</town-panel>`,
      )}</div>
      ${
        state.projector
          ? nothing
          : html`<time-line
              .towns=${towns}
              .week=${week}
              .language=${state.language}
              @seek=${(event: CustomEvent<number>) => player.seek(event.detail)}></time-line>`
      }
      ${chart && (!curve || this.curve) ? this.#chart(towns, chart) : nothing}
    </div>`
  }

  /** On a wall the stage of a step and its chart take turns: each needs all the room. */
  get #turns(): boolean {
    const { projector, chart, guess } = this.page.state
    return projector && chart !== undefined && !guess
  }

  #turn(): TemplateResult | typeof nothing {
    if (!this.#turns) return nothing
    const { storyWords } = this.page.say.words
    return html`<button
        type="button"
        aria-pressed=${this.curve}
        @click=${() => {
          this.curve = !this.curve
        }}>${storyWords.curve}</button>`
  }

  /** The chart of a step, or the board on which it is guessed first. */
  #chart(towns: Towns, chart: OutcomeKey): TemplateResult {
    const { state } = this.page
    // Where the run has too few of the weeks that are guessed, there is nothing to draw.
    if (!state.guess || knotWeeks(towns.start, towns.weeks).length < 2)
      return this.#charts.render(this.page, towns, [chart])
    return html`<guess-board
        .towns=${towns}
        .town=${state.town}
        .outcome=${chart}
        .language=${state.language}
        .book=${this.#book}></guess-board>`
  }

  #tell(tale: Tale): void {
    const from: Partial<State> = { tale, step: 0, week: undefined }
    this.#applied = ''
    this.page.store.change(from)
  }
}

/** On a wall three towns stand above the words and one beside them, since the field of circles is upright. */
function storyClass(large: boolean, all: boolean): string {
  if (!large) return 'story'
  return all ? 'story large above' : 'story large'
}

/** The story after the one that a step belongs to; none after the last. */
function follows({ state }: Step): Tale | undefined {
  return TALES[TALES.indexOf(state.tale ?? 'across') + 1]
}

customElements.define('story-screen', StoryScreen)
