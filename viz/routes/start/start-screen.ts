import { html, nothing, type TemplateResult } from 'lit'
import { weekOf } from '../../../sim/index.ts'
import { PLAY } from '../../element/icons.ts'
import { shared } from '../../element/styles.ts'
import { loadingStyles } from '../../parts/loading-styles.ts'
import type { Towns } from '../../replay/towns.ts'
import '../../stage/field-picture.ts'
import { addressOf } from '../../state/address.ts'
import { languages } from '../../words/index.ts'
import { placeIn } from '../../words/town-names.ts'
import { Screen } from '../screen.ts'
import { whenReady } from '../when-ready.ts'
import './opening-line.ts'
import { OpeningWalk } from './opening-walk.ts'
import { startStyles } from './start-styles.ts'

const DOORS = ['facilitate', 'own', 'lab', 'method'] as const
/** The opening ends before it can give away what became of the towns. */
const LAST_DAY = '2016-04-11'

/** The landing page: how it began in three towns, in five seconds, and the question how it went on. */
export class StartScreen extends Screen {
  static override styles = [shared, loadingStyles, startStyles]

  #walk: OpeningWalk | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#walk?.stop()
    this.#walk = undefined
  }

  override render(): TemplateResult {
    const { state, say } = this.page
    const { landing } = say.words
    // The group at the wall presses nothing: there the question and the picture have all the room.
    return html`${state.projector ? nothing : this.#languages()}
      <div class=${state.projector ? 'opening large' : 'opening'}>
        <div class="told"><h1>${landing.question}</h1>
          <p>${landing.lead}</p>
          ${
            state.projector
              ? nothing
              : html`<p class="act"><a class="primary" href=${addressOf(state, 'story')}>${PLAY} ${landing.doors.story.title}</a>
            <a href=${addressOf(state, 'stage')}>${landing.stage}</a></p>`
          }</div>
        ${whenReady(this.page, (towns) => this.#picture(towns))}
      </div>
      ${state.projector ? nothing : this.#doors()}`
  }

  #languages(): TemplateResult {
    const { state, store, say } = this.page
    return html`<div class="languages" role="group" aria-label=${say.words.language}>${languages().map(
      ({ key, name, tag }) =>
        html`<button
            type="button"
            lang=${tag}
            aria-pressed=${key === state.language}
            @click=${() => store.change({ language: key })}>${name}</button>`,
    )}</div>`
  }

  #doors(): TemplateResult {
    const { state, say } = this.page
    const { landing, modelOnly } = say.words
    return html`<ul class="doors screen">${DOORS.map(
      (route) =>
        html`<li><a href=${addressOf(state, route)}>${landing.doors[route].title}</a> ${landing.doors[route].text}</li>`,
    )}</ul>
      <p class="more">${modelOnly}. ${landing.promise}</p>`
  }

  #picture(towns: Towns): TemplateResult {
    const { state, say, still, colours } = this.page
    const last = Math.max(0, Math.min(towns.weeks - 1, weekOf(LAST_DAY, towns.start)))
    this.#walk ??= new OpeningWalk(last, () => this.requestUpdate())
    this.#walk.go(still)
    const { week } = this.#walk
    return html`<div class="towns" role="img" aria-label=${say.words.landing.picture}>${towns.replays.map(
      ({ trajectory }, town) => {
        const place = placeIn(trajectory.scenario.title[say.names])
        return html`<figure><figcaption><strong>${say.town(town)}</strong> <span>${place}</span></figcaption>
            <field-picture
              .towns=${towns}
              .town=${town}
              .week=${week}
              .colours=${colours}></field-picture></figure>`
      },
    )}<p class="reading">${say.words.landing.reading}</p></div>
      <opening-line
        .towns=${towns}
        .week=${week}
        .last=${last}
        .language=${state.language}></opening-line>`
  }
}

customElements.define('start-screen', StartScreen)
