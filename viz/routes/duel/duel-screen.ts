import { css, html, nothing, type TemplateResult } from 'lit'
import { valueAt } from '../../../sim/index.ts'
import { copyText } from '../../element/copy-text.ts'
import { shared } from '../../element/styles.ts'
import type { Plan } from '../../plan/plan.ts'
import { circleViews } from '../../replay/replay.ts'
import { align, type Towns, viewAt } from '../../replay/towns.ts'
import {
  DUEL_LEVERS,
  type DuelLever,
  MOST_MOVED,
  moved,
  NOTHING_MOVED,
  PULLS,
  type Pull,
  type Pulls,
  planOfPulls,
  pullsOf,
  scoreOf,
  townOf,
} from '../../seminar/duel.ts'
import { taskOf } from '../../session/runs.ts'
import '../../stage/field-picture.ts'
import { encodeState } from '../../state/address.ts'
import { pageLink } from '../../state/page-link.ts'
import { INITIAL } from '../../state/state.ts'
import { dayOf } from '../../words/day-of.ts'
import { lessonWords } from '../../words/lesson/index.ts'
import { NUMERALS } from '../../words/names.ts'
import { Screen } from '../screen.ts'

/** Two play: one hides a plan without seeing what it does, the other watches the town and guesses. */
export class DuelScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    pulls: { state: true },
    guess: { state: true },
    revealed: { state: true },
    pair: { state: true },
    failure: { state: true },
    copied: { state: true },
  }
  static override styles = [
    shared,
    css`
      :host {
        max-width: 900px;
      }
      h1 {
        margin: 4px 0 8px;
        font-size: var(--type-title);
      }
      h2 {
        margin-top: 14px;
        font-size: var(--type-body);
      }
      p {
        max-width: 66ch;
        margin: 6px 0;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 14px;
        margin: 10px 0;
      }
      [aria-pressed='true'] {
        border-width: 2px;
        border-color: var(--focus);
        font-weight: 600;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 18px;
        margin: 0;
        padding: 4px 0;
        border: 0;
        border-bottom: 1px solid var(--line);
      }
      legend {
        float: left;
        flex: 0 0 15em;
        padding: 0;
        font-weight: 600;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 44px;
      }
      input[type='radio'] {
        width: 20px;
        height: 20px;
        min-width: 20px;
        min-height: 20px;
      }
      @media (max-width: 600px) {
        legend {
          flex-basis: 100%;
        }
      }
      .clock {
        display: flex;
        flex: 1 1 260px;
      }
      .clock input {
        flex: 1;
      }
      .pictures {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
      }
      figure {
        margin: 0;
      }
      figcaption {
        font-size: var(--type-label);
        text-align: center;
      }
      .wrong {
        color: var(--friction);
        font-weight: 600;
      }
      .muted {
        color: var(--muted);
        font-size: var(--type-label);
      }
    `,
  ]

  /** What is being hidden. */
  declare pulls: Pulls
  declare guess: Pulls
  declare revealed: boolean
  /** The town as it is and under the hidden plan, with the plan they were made for. */
  declare pair: { readonly plan: Plan; readonly towns: Towns } | undefined
  declare failure: string
  /** Whether the link could be copied, in words; empty before. */
  declare copied: string
  #asked: Plan | undefined

  constructor() {
    super()
    this.#clear()
  }

  override willUpdate(): void {
    const { hidden } = this.page.state
    if (hidden === this.#asked) return
    this.#clear()
    this.#asked = hidden
    if (hidden) void this.#run(hidden)
  }

  override render(): TemplateResult {
    const { duel } = lessonWords(this.page.say)
    const { hidden } = this.page.state
    return html`<h1>${duel.title}</h1><p>${duel.intro}</p>${hidden ? this.#watch(hidden) : this.#hide()}`
  }

  #hide(): TemplateResult {
    const { state, store, say } = this.page
    const { duel } = lessonWords(say)
    const count = moved(this.pulls)
    return html`<p>${duel.hideHow(say.whole(MOST_MOVED))}</p>
      <div class="row" role="group" aria-label=${duel.town}>${NUMERALS.map(
        (_, town) =>
          html`<button
              type="button"
              aria-pressed=${town === state.town}
              @click=${() => store.change({ town })}>${say.town(town)}</button>`,
      )}</div>
      ${DUEL_LEVERS.map((lever) =>
        this.#choice(lever, this.pulls[lever], (pull) => {
          this.pulls = { ...this.pulls, [lever]: pull }
        }),
      )}
      <p role="status">${count > MOST_MOVED ? duel.tooMany(say.whole(MOST_MOVED)) : ''}</p>
      <div class="row"><button
          class="primary"
          type="button"
          ?disabled=${count === 0 || count > MOST_MOVED}
          @click=${() => store.change({ hidden: planOfPulls(this.pulls, state.town), week: undefined })}>${duel.hide}</button></div>`
  }

  /** The pulls of a lever to choose from; `answer` is what it was, once that is revealed. */
  #choice(
    lever: DuelLever,
    now: Pull,
    set: (pull: Pull) => void,
    answer?: Pull | undefined,
  ): TemplateResult {
    const { say } = this.page
    const { duel } = lessonWords(say)
    const right = answer === now
    const told = right ? duel.right : duel.wrong(answer === undefined ? '' : duel.pulls[answer])
    return html`<fieldset><legend>${say.words.leverName[lever]}</legend>${PULLS.map(
      (pull) =>
        html`<label class=${pull === now ? 'printed' : ''}><input
            type="radio"
            name=${lever}
            .checked=${pull === now}
            ?disabled=${this.revealed}
            @change=${() => set(pull)} />${duel.pulls[pull]}</label>`,
    )}${answer === undefined ? nothing : html`<span class=${right ? 'right' : 'wrong'}>${told}</span>`}</fieldset>`
  }

  #watch(hidden: Plan): TemplateResult {
    const { say, store } = this.page
    const { duel } = lessonWords(say)
    const made = this.pair?.plan === hidden ? this.pair.towns : undefined
    return html`<div class="row"><button type="button" @click=${() => void this.#copy(hidden)}>${duel.copy}</button>
        <button type="button" @click=${() => store.change({ hidden: undefined })}>${duel.again}</button></div>
      <p role="status">${this.copied}</p>
      ${this.failure === '' ? nothing : html`<p role="alert">${this.failure}</p>`}
      ${made ? html`${this.#pictures(made, hidden)}${this.#guessing(hidden)}` : html`<p aria-busy="true">${say.words.loading} …</p>`}`
  }

  #pictures(towns: Towns, hidden: Plan): TemplateResult {
    const { say, player, playing, week, colours } = this.page
    const { words } = say
    const { duel } = lessonWords(say)
    const at = Math.min(week, towns.weeks - 1)
    const month = say.month(dayOf(at, towns.start))
    const name = say.town(townOf(hidden) ?? 0)
    return html`<div class="row"><button type="button" @click=${() => player.toggle()}>${playing ? words.pause : words.play}</button>
        <label class="clock"><input
            type="range"
            min="0"
            max=${towns.weeks - 1}
            aria-label=${duel.week}
            aria-valuetext=${month}
            .value=${String(at)}
            @input=${(event: Event) => player.seek((event.target as HTMLInputElement).valueAsNumber)} /></label>
        <strong>${month}</strong></div>
      <div class="pictures">${[duel.asItWas, duel.hidden].map((title, side) => {
        const now = viewAt(towns, side, at)
        const circles = now ? circleViews(now) : []
        const members = circles.reduce((sum, { active }) => sum + active, 0)
        return html`<figure><field-picture
            .towns=${towns}
            .town=${side}
            .week=${at}
            .colours=${colours}></field-picture>
          <figcaption>${name}, ${title}: ${words.members(say.whole(members))}</figcaption></figure>`
      })}</div>`
  }

  #guessing(hidden: Plan): TemplateResult {
    const { say } = this.page
    const { duel } = lessonWords(say)
    const plan = pullsOf(hidden)
    return html`<h2>${duel.guess}</h2><p class="muted">${duel.guessHow}</p>
      ${DUEL_LEVERS.map((lever) =>
        this.#choice(
          lever,
          this.guess[lever],
          (pull) => {
            this.guess = { ...this.guess, [lever]: pull }
          },
          this.revealed ? plan[lever] : undefined,
        ),
      )}
      ${
        this.revealed
          ? nothing
          : html`<div class="row"><button
              class="primary"
              type="button"
              @click=${() => {
                this.revealed = true
              }}>${duel.reveal}</button></div>`
      }
      <p role="status">${this.revealed ? this.#score(plan) : ''}</p>`
  }

  #score(plan: Pulls): string {
    const { say } = this.page
    const { duel } = lessonWords(say)
    const { found, moved: all, wrongly } = scoreOf(this.guess, plan)
    return `${duel.score(say.whole(found), say.whole(all), say.whole(wrongly))} ${duel.honest}`
  }

  #clear(): void {
    this.pulls = NOTHING_MOVED
    this.guess = NOTHING_MOVED
    this.revealed = false
    this.pair = undefined
    this.failure = ''
    this.copied = ''
  }

  /** The same town with the same luck, as it is and under the plan. */
  async #run(plan: Plan): Promise<void> {
    const { session } = this.page
    const town = townOf(plan) ?? 0
    const scenarios = [session.scenarios, session.scenariosOf(plan)].map((all) =>
      valueAt(all, town),
    )
    try {
      const runs = await Promise.all(scenarios.map((each) => session.runs.run(taskOf(each))))
      if (this.#asked === plan) this.pair = { plan, towns: align(runs) }
    } catch (error) {
      if (this.#asked === plan)
        this.failure = error instanceof Error ? error.message : String(error)
    }
  }

  async #copy(hidden: Plan): Promise<void> {
    const { say, state } = this.page
    const { duel } = lessonWords(say)
    const { language } = state
    const { href } = pageLink(encodeState({ ...INITIAL, route: 'duel', language, hidden }))
    this.copied = (await copyText(href)) ? duel.copied : duel.notCopied(href)
  }
}

customElements.define('duel-screen', DuelScreen)
