import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { valueAt } from '../../sim/index.ts'
import { KeptElsewhere } from '../element/kept-elsewhere.ts'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { Ticking } from '../element/ticking.ts'
import { clockWords, countdown, started } from '../state/countdown.ts'
import type { State } from '../state/state.ts'
import { agendaWords } from '../words/agenda/index.ts'
import {
  type AgendaLength,
  type AgendaStep,
  agendaOf,
  begun,
  type DeskPart,
  goneTo,
  halted,
  LENGTHS,
  type Progress,
  placeAfter,
  placeBefore,
  resumed,
  spentIn,
  spentInAll,
} from './agenda.ts'
import { readAgenda, writeAgenda } from './agenda-book.ts'
import { agendaStyles } from './agenda-styles.ts'
import { wallAt } from './agenda-wall.ts'
import { screenWords } from './shown-words.ts'

const MINUTE = 60_000

/**
 * Leads through an agenda: the step with what to say, its clock, and one button that sends the next
 * picture to the wall. Fires `length` with that of the agenda, `sent` with what the wall was sent, and
 * `part` when a part of the desk is wanted.
 */
export class AgendaBoard extends LitElement {
  static override properties = { page: { attribute: false }, chosen: { state: true } }
  static override styles = [shared, agendaStyles]

  declare page: Page
  /** Length that is looked at before it begins. */
  declare chosen: AgendaLength

  constructor() {
    super()
    this.chosen = LENGTHS[0]
    new KeptElsewhere(this)
    new Ticking(this, () => this.#progress?.since !== undefined)
  }

  get #progress(): Progress | undefined {
    return readAgenda(this.page.keeper)
  }

  override render(): TemplateResult {
    const progress = this.#progress
    return progress ? this.#led(progress) : this.#choice()
  }

  #choice(): TemplateResult {
    const { say } = this.page
    const { agenda } = agendaWords(say)
    return html`<h2>${agenda.title}</h2><p class="muted">${agenda.intro}</p>
      <div class="row" role="group" aria-label=${agenda.lengths}>${LENGTHS.map(
        (length) =>
          html`<button
              type="button"
              aria-pressed=${length === this.chosen}
              @click=${() => {
                this.chosen = length
                this.#tell()
              }}>${agenda.length(say.whole(length))}</button>`,
      )}
        <button type="button" class="primary" @click=${() => this.#set(begun(this.chosen, Date.now()))}>${agenda.begin}</button></div>
      <ol class="steps">${agendaOf(this.chosen).map((step) => html`<li><span>${agenda.list[step.key].title}</span><span class="muted">${agenda.minutes(say.whole(step.minutes))}</span></li>`)}</ol>
      ${this.#printer()}`
  }

  #led(progress: Progress): TemplateResult {
    const { say } = this.page
    const { agenda } = agendaWords(say)
    const steps = agendaOf(progress.length)
    const step = valueAt(steps, progress.step)
    const { title, say: told } = agenda.list[step.key]
    const [after, before] = [placeAfter(progress), placeBefore(progress)]
    const next = after && wallAt(this.page, { ...progress, ...after })
    return html`<p class="muted">${agenda.step(say.whole(progress.step + 1), say.whole(steps.length))} · ${agenda.from(say.whole(step.from))}</p>
      <h2 class="title" aria-live="polite">${title}</h2>
      ${this.#clocks(progress, step)}
      <h3>${agenda.say}</h3><p class="say">${told}</p>
      <div class="row">
        <button
          type="button"
          class="primary"
          ?disabled=${!after}
          @click=${() => after && this.#go(progress, after.step, after.shown)}>${agenda.next}</button>
        <span class="muted">${next ? agenda.nextShows(screenWords(next, say)) : agenda.ended}</span></div>
      ${step.parts.length === 0 ? nothing : html`<div class="row">${step.parts.map((part) => html`<button type="button" @click=${() => this.dispatchEvent(new CustomEvent<DeskPart>('part', { detail: part }))}>${agenda.parts[part]}</button>`)}</div>`}
      <div class="row">
        <button
          type="button"
          ?disabled=${!before}
          @click=${() => before && this.#go(progress, before.step, before.shown)}>${agenda.back}</button>
        <button
          type="button"
          @click=${() => this.#keep((progress.since === undefined ? resumed : halted)(progress, Date.now()))}>${progress.since === undefined ? agenda.resume : agenda.pause}</button>
        <button type="button" @click=${() => this.#keep(undefined)}>${agenda.reset}</button></div>
      <details><summary>${agenda.steps}</summary><ol class="steps">${steps.map(
        ({ key, minutes }, at) =>
          html`<li><button
              type="button"
              aria-current=${at === progress.step ? 'step' : nothing}
              aria-label=${agenda.jump(agenda.list[key].title)}
              @click=${() => this.#go(progress, at, 0)}>${agenda.list[key].title}</button><span class="muted">${agenda.spent(clockWords(spentIn(progress, at, Date.now())), say.whole(minutes))}</span></li>`,
      )}</ol>${this.#printer()}</details>`
  }

  /** How long the step and the whole have taken; more than was planned is no alarm. */
  #clocks(progress: Progress, { minutes }: AgendaStep): TemplateResult {
    const { say } = this.page
    const { agenda } = agendaWords(say)
    const now = Date.now()
    const here = spentIn(progress, progress.step, now)
    const over = Math.floor(here / MINUTE) - minutes
    const clock = (name: string, spent: number, planned: number) =>
      html`<div><dt>${name}</dt><dd role="timer"><progress max=${planned * MINUTE} value=${Math.min(spent, planned * MINUTE)} aria-label=${name}></progress>
        ${agenda.spent(clockWords(spent), say.whole(planned))}</dd></div>`
    return html`<dl class="clocks">${clock(agenda.here, here, minutes)}${clock(agenda.whole, spentInAll(progress, now), progress.length)}</dl>
      <p class="muted" role="status">${over > 0 ? agenda.over(say.whole(over)) : ''}</p>`
  }

  #printer(): TemplateResult {
    const { agenda } = agendaWords(this.page.say)
    return html`<button type="button" @click=${() => print()}>${agenda.print}</button>`
  }

  #go(progress: Progress, step: number, shown: number): void {
    this.#set(goneTo(progress, step, shown, Date.now()), progress.step)
  }

  /** Goes to a place: it is kept, and the wall shows it. A step with a clock of its own starts that. */
  #set(progress: Progress, before?: number): void {
    const { desk } = this.page
    const step = valueAt(agendaOf(progress.length), progress.step)
    const shown = wallAt(this.page, progress)
    desk.show(shown)
    this.dispatchEvent(new CustomEvent<State>('sent', { detail: shown }))
    if (progress.step !== before)
      desk.setTimer(
        step.timed ? started(countdown(step.minutes), Date.now()) : countdown(step.minutes),
        step.timed,
      )
    this.#keep(progress)
  }

  #keep(progress: Progress | undefined): void {
    writeAgenda(this.page.keeper, progress)
    this.#tell()
    this.requestUpdate()
  }

  /** The run sheet is that of the length that is led or looked at. */
  #tell(): void {
    const detail = this.#progress?.length ?? this.chosen
    this.dispatchEvent(new CustomEvent<AgendaLength>('length', { detail }))
  }
}

customElements.define('agenda-board', AgendaBoard)
