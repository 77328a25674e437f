import { html, nothing, type TemplateResult } from 'lit'
import '../../facilitate/countdown-clock.ts'
import '../../facilitate/team-board.ts'
import { loadingStyles } from '../../parts/loading-styles.ts'
import '../../parts/time-line.ts'
import { shared } from '../../element/styles.ts'
import '../../policies/plans-board.ts'
import { differenceList, toldPlan } from '../../parts/difference-list.ts'
import type { Towns } from '../../replay/towns.ts'
import { summaryAt } from '../../stage/summary.ts'
import { addressOf } from '../../state/address.ts'
import { pageLink } from '../../state/page-link.ts'
import { type State, TALES, type Tale } from '../../state/state.ts'
import { weekOfStep } from '../../story/figures.ts'
import { shownBy } from '../../story/parse.ts'
import { FIRST_TALE } from '../../story/stories.ts'
import { StoryReader } from '../../story/story-reader.ts'
import { Screen } from '../screen.ts'
import { whenReady } from '../when-ready.ts'
import { facilitateStyles } from './facilitate-styles.ts'

/** What the desk can send to the screen of the group. */
const WALL = ['story', 'stage', 'compare'] as const

/** The desk of those who lead a group: the step and its note, the next question, the time, the second window, the teams. */
export class FacilitateScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    screenWords: { state: true },
    copied: { state: true },
  }
  static override styles = [shared, loadingStyles, facilitateStyles]

  /** How opening the second window went; undefined before it was tried. */
  declare screenWords: 'opened' | 'noChannel' | 'refused' | undefined
  /** Whether the link was copied; undefined before it was tried. */
  declare copied: boolean | undefined

  #tale = new StoryReader(() => this.requestUpdate())

  constructor() {
    super()
    this.screenWords = undefined
    this.copied = undefined
  }

  override willUpdate(): void {
    const { state, say } = this.page
    void this.#tale.read(state.tale ?? FIRST_TALE, say.texts)
  }

  override render(): TemplateResult {
    return whenReady(this.page, (towns) => this.#desk(towns))
  }

  #desk(towns: Towns): TemplateResult {
    const { state, week, say, player } = this.page
    const { words } = say
    const { facilitateWords, route, workshop } = words
    const { href: link, travels } = pageLink(addressOf({ ...state, week }, 'stage'))
    return html`<h1>${route.facilitate}</h1>
      ${this.#screen()}
      <div class="parts">
        ${this.#step()}
        <section><h2>${facilitateWords.timer}</h2><countdown-clock .language=${state.language}></countdown-clock>
          <h2>${facilitateWords.now}</h2>
          <ul>${towns.replays.map((_, town) => html`<li>${summaryAt(towns, town, week, say)}</li>`)}</ul>
          <h2>${words.differences}</h2>${differenceList(this.page, toldPlan(this.page, state.tree.at, state.a))}
        </section>
      </div>
      <time-line
        .towns=${towns}
        .week=${week}
        .language=${state.language}
        ?large=${state.projector}
        @seek=${(event: CustomEvent<number>) => player.seek(event.detail)}></time-line>
      <section><h2>${facilitateWords.link}</h2>
        <div class="row"><input
            readonly
            aria-label=${facilitateWords.link}
            .value=${link}
            @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
          <button type="button" @click=${() => void this.#copy(link)}>${facilitateWords.copy}</button>
          <a href=${addressOf(state, 'handout')}>${workshop.handout}</a>
          <a href=${addressOf({ ...state, week }, 'receipt')}>${workshop.receipt}</a>
          <a href=${addressOf(state, 'seminar')}>${workshop.seminar}</a></div>
        ${travels ? nothing : html`<p class="muted">${workshop.sheet.linkEnd}.</p>`}
        <p role="status">${this.copied === undefined ? '' : facilitateWords[this.copied ? 'copied' : 'notCopied']}</p>
      </section>
      <team-board .page=${this.page}></team-board>
      <plans-board .page=${this.page}></plans-board>`
  }

  #screen(): TemplateResult {
    const { desk, say } = this.page
    const { lead } = say.words.workshop
    const told = this.screenWords === undefined ? lead.alone : lead[this.screenWords]
    return html`<div class="row">
      <button type="button" @click=${this.#open}>${lead.open}</button>
      <button
        type="button"
        aria-pressed=${desk.blank}
        @click=${() => desk.toggleBlank()}>${desk.blank ? lead.unblank : lead.blank}</button>
      <span role="status" class="muted">${desk.paired ? lead.paired : told} ${desk.shows ? lead.shows(say.words.route[desk.shows]) : nothing}</span></div>
      ${
        desk.paired
          ? html`<div class="row" role="group" aria-label=${lead.toWall}><span>${lead.toWall}:</span>${WALL.map(
              (route) =>
                html`<button
                    type="button"
                    aria-pressed=${desk.shows === route}
                    @click=${() => desk.show({ ...this.page.state, week: this.page.week, route })}>${say.words.route[route]}</button>`,
            )}</div>`
          : nothing
      }`
  }

  #step(): TemplateResult {
    const { state, say } = this.page
    const { storyWords, workshop } = say.words
    const steps = this.#tale.story?.steps ?? []
    const at = Math.min(state.step, Math.max(0, steps.length - 1))
    const step = steps[at]
    const next = steps[at + 1]
    const question = step?.parts.find(({ kind }) => kind === 'question')?.text ?? ''
    return html`<section class="now" aria-busy=${this.#tale.reading}><h2>${workshop.lead.story}</h2>
      <div class="row"><select
          aria-label=${workshop.tales}
          @change=${(event: Event) => void this.#tell((event.target as HTMLSelectElement).value as Tale)}>${TALES.map(
            (tale) =>
              html`<option value=${tale} .selected=${tale === (state.tale ?? FIRST_TALE)}>${workshop.tale[tale]}</option>`,
          )}</select>
        <button
          type="button"
          ?disabled=${at === 0}
          @click=${() => this.#go(at - 1)}>${storyWords.back}</button>
        <button
          type="button"
          ?disabled=${!next}
          @click=${() => this.#go(at + 1)}>${storyWords.next}</button>
        <span>${storyWords.stepOf(say.whole(at + 1), say.whole(steps.length))}</span></div>
      <p><strong>${step?.title ?? ''}</strong></p>
      <h3>${workshop.lead.notes}</h3><p>${step?.note ?? ''}</p>
      <h3>${workshop.lead.question}</h3><p class="question" aria-live="polite">${question}</p>
      <p class="muted">${next ? workshop.lead.following(next.title) : ''}</p></section>`
  }

  #open = (): void => {
    const { desk, state } = this.page
    const shown: State = { ...state, route: 'story', projector: true }
    this.screenWords = desk.openScreen(addressOf(shown, 'story'))
  }

  async #tell(tale: Tale): Promise<void> {
    await this.#tale.read(tale, this.page.say.texts)
    this.#go(0)
  }

  /** Goes to a step here and on the screen of the group. */
  #go(at: number): void {
    const { store, desk, session } = this.page
    const step = this.#tale.story?.steps[at]
    if (!step) return
    store.change({ ...shownBy(step), week: weekOfStep(step, session.baseline.towns) })
    desk.show({ ...store.state, route: 'story' })
  }

  async #copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link)
      this.copied = true
    } catch {
      this.copied = false
    }
  }
}

customElements.define('facilitate-screen', FacilitateScreen)
