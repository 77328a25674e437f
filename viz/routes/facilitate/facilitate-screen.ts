import { html, nothing, type TemplateResult } from 'lit'
import type { AgendaLength, DeskPart } from '../../facilitate/agenda.ts'
import '../../facilitate/agenda-board.ts'
import { readAgenda } from '../../facilitate/agenda-book.ts'
import { wallAt } from '../../facilitate/agenda-wall.ts'
import '../../facilitate/countdown-clock.ts'
import '../../facilitate/results-board.ts'
import { runSheet, runSheetStyles } from '../../facilitate/run-sheet.ts'
import { planWords, screenWords } from '../../facilitate/shown-words.ts'
import '../../facilitate/team-board.ts'
import { readTeams } from '../../facilitate/team-book.ts'
import './wall-picture.ts'
import { loadingStyles } from '../../parts/loading-styles.ts'
import '../../parts/time-line.ts'
import { copyText } from '../../element/copy-text.ts'
import { shared } from '../../element/styles.ts'
import '../../policies/plans-board.ts'
import { differenceList, toldPlan } from '../../parts/difference-list.ts'
import { notePlansShown } from '../../policies/shown-plans.ts'
import type { Towns } from '../../replay/towns.ts'
import { summaryAt } from '../../stage/summary.ts'
import { addressOf } from '../../state/address.ts'
import { pageLink } from '../../state/page-link.ts'
import { type State, TALES, type Tale } from '../../state/state.ts'
import { weekOfStep } from '../../story/figures.ts'
import { type Step, shownBy } from '../../story/parse.ts'
import { FIRST_TALE } from '../../story/stories.ts'
import { StoryReader } from '../../story/story-reader.ts'
import { agendaWords } from '../../words/agenda/index.ts'
import { dayOf } from '../../words/day-of.ts'
import { Screen } from '../screen.ts'
import { whenReady } from '../when-ready.ts'
import { facilitateStyles } from './facilitate-styles.ts'

/** Screens with a plan and a week of their own, which the desk tells of. */
const TIMED: readonly State['route'][] = ['story', 'stage', 'compare', 'lab']
/** Elements of the parts of the desk. */
const PARTS: Readonly<Record<DeskPart, string>> = {
  teams: 'team-board',
  results: 'results-board',
  study: 'plans-board',
}
/** What the desk can send to the screen of the group at any time. */
const WALL = ['story', 'stage', 'compare'] as const

/** The desk of those who lead a group: the agenda, what the second window shows, the time, the teams and their results. */
export class FacilitateScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    screenWords: { state: true },
    copied: { state: true },
    length: { state: true },
  }
  static override styles = [shared, loadingStyles, facilitateStyles, runSheetStyles]

  /** How opening the second window went; undefined before it was tried. */
  declare screenWords: 'opened' | 'noChannel' | 'refused' | undefined
  /** Whether the link was copied; undefined before it was tried. */
  declare copied: boolean | undefined
  /** Length of the agenda that is led or looked at; undefined before one was chosen. */
  declare length: AgendaLength | undefined

  #tale = new StoryReader(() => this.requestUpdate())

  constructor() {
    super()
    this.screenWords = undefined
    this.copied = undefined
    this.length = undefined
  }

  override willUpdate(): void {
    const { state, say } = this.page
    void this.#tale.read(state.tale ?? FIRST_TALE, say.texts)
  }

  override render(): TemplateResult {
    return whenReady(this.page, (towns) => this.#desk(towns))
  }

  #desk(towns: Towns): TemplateResult {
    const { say, keeper } = this.page
    const { facilitateWords, route } = say.words
    return html`<div class="head"><h1>${route.facilitate}</h1>${this.#screen()}</div>
      <div class="parts">
        <agenda-board
          .page=${this.page}
          @length=${({ detail }: CustomEvent<AgendaLength>) => {
            this.length = detail
          }}
          @part=${({ detail }: CustomEvent<DeskPart>) => this.#to(detail)}
          @sent=${({ detail }: CustomEvent<State>) => {
            if (detail.route === 'plans') notePlansShown(keeper, true)
          }}></agenda-board>
        <section class="now">${this.#wall()}
          <h2>${facilitateWords.timer}</h2><countdown-clock .page=${this.page}></countdown-clock>
        </section>
      </div>
      <team-board .page=${this.page}></team-board>
      <results-board .page=${this.page}></results-board>
      <plans-board .page=${this.page}></plans-board>
      ${this.#byHand(towns)}
      ${this.#links()}
      ${runSheet(this.length ?? readAgenda(keeper)?.length ?? 60, say)}`
  }

  #to(part: DeskPart): void {
    this.renderRoot.querySelector(PARTS[part])?.scrollIntoView({ block: 'start' })
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
      <span role="status" class="muted">${desk.paired ? lead.paired : told}</span></div>`
  }

  /** What the second window shows, in a line and a small picture; of a story also the note and the question of its step. */
  #wall(): TemplateResult {
    const { desk, say } = this.page
    const { lead } = say.words.workshop
    const { wall } = agendaWords(say)
    const { shown } = desk
    const telling = shown ? shown.route === 'story' : !desk.paired
    return html`<h2>${wall.title}</h2>
      <p class="wall" role="status">${shown ? lead.shows(this.#told(shown)) : wall.nothing}</p>
      <wall-picture .page=${this.page}></wall-picture>
      ${telling ? this.#notes() : nothing}`
  }

  /** Screen, month and plan of what is shown. */
  #told(shown: State): string {
    const { session, say, keeper, desk } = this.page
    const { wall } = agendaWords(say)
    if (desk.blank) return wall.black
    const { towns } = session.baseline
    const timed = TIMED.includes(shown.route)
    const { teams, town } = readTeams(keeper)
    const plan = shown.route === 'compare' ? shown.b : shown.a
    return [
      screenWords(shown, say),
      ...(timed && towns && shown.week !== undefined
        ? [wall.at(say.month(dayOf(shown.week, towns.start)))]
        : []),
      ...(timed ? [planWords(plan, teams, town, say)] : []),
    ].join(' · ')
  }

  get #steps(): readonly Step[] {
    return this.#tale.story?.steps ?? []
  }

  get #at(): number {
    return Math.min(this.page.state.step, Math.max(0, this.#steps.length - 1))
  }

  #notes(): TemplateResult {
    const { workshop } = this.page.say.words
    const step = this.#steps[this.#at]
    const next = this.#steps[this.#at + 1]
    const question = step?.parts.find(({ kind }) => kind === 'question')?.text ?? ''
    return html`<div aria-busy=${this.#tale.reading}><p><strong>${step?.title ?? ''}</strong></p>
      <h3>${workshop.lead.notes}</h3><p>${step?.note ?? ''}</p>
      <h3>${workshop.lead.question}</h3><p class="question" aria-live="polite">${question}</p>
      <p class="muted">${next ? workshop.lead.following(next.title) : ''}</p></div>`
  }

  /** Whatever else can be sent: screens, steps of every story, weeks. */
  #byHand(towns: Towns): TemplateResult {
    const { state, week, say, player, desk } = this.page
    const { words } = say
    const { storyWords, facilitateWords, workshop } = words
    const { wall } = agendaWords(say)
    const at = this.#at
    return html`<details class="hand"><summary>${wall.byHand}</summary>
      ${
        desk.paired
          ? html`<div class="row" role="group" aria-label=${workshop.lead.toWall}>${WALL.map(
              (route) =>
                html`<button
                    type="button"
                    aria-pressed=${desk.shown?.route === route}
                    @click=${() => desk.show({ ...state, week, route })}>${words.route[route]}</button>`,
            )}</div>`
          : nothing
      }
      <h2>${workshop.lead.story}</h2>
      <div class="row"><select
          aria-label=${workshop.tales}
          @change=${(event: Event) => void this.#tell((event.target as HTMLSelectElement).value as Tale)}>${TALES.map(
            (tale) =>
              html`<option value=${tale} .selected=${tale === (state.tale ?? FIRST_TALE)}>${workshop.tale[tale]}</option>`,
          )}</select>
        <button type="button" ?disabled=${at === 0} @click=${() => this.#go(at - 1)}>${wall.stepBack}</button>
        <button
          type="button"
          ?disabled=${at + 1 >= this.#steps.length}
          @click=${() => this.#go(at + 1)}>${wall.stepOn}</button>
        <span>${storyWords.stepOf(say.whole(at + 1), say.whole(this.#steps.length))}</span></div>
      <h2>${facilitateWords.now}</h2>
      <ul>${towns.replays.map((_, town) => html`<li>${summaryAt(towns, town, week, say)}</li>`)}</ul>
      <h2>${words.differences}</h2>${differenceList(this.page, toldPlan(this.page, state.tree.at, state.a))}
      <time-line
        .towns=${towns}
        .week=${week}
        .language=${state.language}
        ?large=${state.projector}
        @seek=${(event: CustomEvent<number>) => player.seek(event.detail)}></time-line>
    </details>`
  }

  #links(): TemplateResult {
    const { state, week, say } = this.page
    const { facilitateWords, workshop } = say.words
    const { href: link, travels } = pageLink(addressOf({ ...state, week }, 'stage'))
    return html`<section><h2>${facilitateWords.link}</h2>
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
      </section>`
  }

  #open = (): void => {
    const { desk, state, keeper } = this.page
    const progress = readAgenda(keeper)
    const shown: State = progress ? wallAt(this.page, progress) : { ...state, route: 'story' }
    const { language, theme } = state
    const address = addressOf({ ...shown, language, theme, projector: true }, shown.route)
    this.screenWords = desk.openScreen(address)
  }

  async #tell(tale: Tale): Promise<void> {
    await this.#tale.read(tale, this.page.say.texts)
    this.#go(0)
  }

  /** Goes to a step here and on the screen of the group. */
  #go(at: number): void {
    const { store, desk, session } = this.page
    const step = this.#steps[at]
    if (!step) return
    store.change({ ...shownBy(step), week: weekOfStep(step, session.baseline.towns) })
    desk.show({ ...store.state, route: 'story' })
  }

  async #copy(link: string): Promise<void> {
    this.copied = await copyText(link)
  }
}

customElements.define('facilitate-screen', FacilitateScreen)
