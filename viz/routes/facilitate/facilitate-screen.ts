import { css, html, type TemplateResult } from 'lit'
import { loadingStyles } from '../../parts/loading-styles.ts'
import '../../parts/time-line.ts'
import { differenceList } from '../../plan/difference-list.ts'
import { view } from '../../replay.ts'
import { summary } from '../../stage/summary.ts'
import { addressOf } from '../../state/address.ts'
import { shared } from '../../styles.ts'
import type { Towns } from '../../towns.ts'
import { Screen } from '../screen.ts'
import { whenReady } from '../when-ready.ts'

/** What somebody who leads a group has at hand: what is on the stage, a question, the time, the link. */
export class FacilitateScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    seconds: { state: true },
    running: { state: true },
    question: { state: true },
    copied: { state: true },
  }
  static override styles = [
    shared,
    loadingStyles,
    css`
      h1 {
        margin: 4px 0 8px;
        font-size: var(--type-title);
      }
      h2 {
        font-size: var(--type-body);
      }
      .parts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(380px, 100%), 1fr));
        gap: 18px 30px;
        margin-top: 10px;
      }
      .question {
        font-size: var(--type-title);
        line-height: 1.3;
        margin: 8px 0;
        max-width: 40ch;
      }
      .time {
        font-size: 40px;
        line-height: 1.3;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .row input {
        flex: 1;
        min-width: 14em;
      }
      .differences {
        padding-left: 1.1em;
      }
      ul {
        margin: 6px 0;
      }
    `,
  ]

  declare seconds: number
  declare running: boolean
  declare question: number
  /** Whether the link was copied; undefined before it was tried. */
  declare copied: boolean | undefined

  #timer: ReturnType<typeof setInterval> | undefined

  constructor() {
    super()
    this.seconds = 0
    this.running = false
    this.question = 0
    this.copied = undefined
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#run(false)
  }

  override render(): TemplateResult {
    return whenReady(this.page, (towns) => this.#desk(towns))
  }

  #desk(towns: Towns): TemplateResult {
    const { state, week, say, player } = this.page
    const { words } = say
    const { facilitateWords, route } = words
    const link = `${location.href.replace(/#.*$/, '')}${addressOf({ ...state, week }, 'stage')}`
    return html`<h1>${route.facilitate}</h1>
      <time-line .towns=${towns} .week=${week} .language=${state.language} ?large=${state.projector} @seek=${(event: CustomEvent<number>) => player.seek(event.detail)}></time-line>
      <div class="parts">
        <section><h2>${facilitateWords.now}</h2>
          <ul>${towns.replays.map((replay, town) => html`<li>${summary(view(replay, week + towns.offsets[town]!), town, say)}</li>`)}</ul>
          <h2>${words.differences}</h2>${differenceList(this.page, state.a)}
        </section>
        <section><h2>${facilitateWords.ask}</h2>
          <p class="question" aria-live="polite">${facilitateWords.questions[this.question]}</p>
          <button type="button" @click=${() => {
            this.question = (this.question + 1) % facilitateWords.questions.length
          }}>${facilitateWords.nextQuestion}</button>
        </section>
        <section><h2>${facilitateWords.timer}</h2>
          <p class="time" role="timer">${clockWords(this.seconds)}</p>
          <div class="row"><button type="button" @click=${() => this.#run(!this.running)}>${this.running ? facilitateWords.stop : facilitateWords.start}</button>
            <button type="button" @click=${() => {
              this.seconds = 0
            }}>${facilitateWords.reset}</button></div>
        </section>
        <section><h2>${facilitateWords.link}</h2>
          <div class="row"><input readonly aria-label=${facilitateWords.link} .value=${link} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
            <button type="button" @click=${() => void this.#copy(link)}>${facilitateWords.copy}</button></div>
          <p role="status">${this.copied === undefined ? '' : this.copied ? facilitateWords.copied : facilitateWords.notCopied}</p>
        </section>
      </div>`
  }

  #run(running: boolean): void {
    clearInterval(this.#timer)
    this.running = running
    if (running)
      this.#timer = setInterval(() => {
        this.seconds++
      }, 1000)
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

function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

customElements.define('facilitate-screen', FacilitateScreen)
