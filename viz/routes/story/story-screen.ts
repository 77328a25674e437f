import { css, html, type TemplateResult } from 'lit'
import { logEntries } from '../../log/entries.ts'
import { logSentence } from '../../log/sentences.ts'
import { markerTown, markerWords } from '../../marker-words.ts'
import { dayOf, type Marker } from '../../markers.ts'
import { loadingStyles } from '../../parts/loading-styles.ts'
import { view } from '../../replay.ts'
import { scalesOf } from '../../scales.ts'
import { summary } from '../../stage/summary.ts'
import '../../stage/town-panel.ts'
import { addressOf } from '../../state/address.ts'
import { shared } from '../../styles.ts'
import { NUMERALS, type Towns } from '../../towns.ts'
import { Screen } from '../screen.ts'
import { whenReady } from '../when-ready.ts'

/** Lines of the log told with a step. */
const TOLD = 4

/** The turning points of one town, told from its log, beside the live stage. */
export class StoryScreen extends Screen {
  static override styles = [
    shared,
    loadingStyles,
    css`
      .story {
        display: grid;
        grid-template-columns: minmax(280px, 34%) minmax(0, 1fr);
        gap: 24px;
        min-height: calc(100dvh - 90px);
      }
      h1 {
        margin: 6px 0;
        font-size: var(--type-title);
        line-height: 1.25;
      }
      p,
      li {
        max-width: 62ch;
      }
      .muted {
        color: var(--muted);
        font-size: var(--type-label);
      }
      ul {
        padding-left: 1.1em;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        margin: 12px 0;
      }
      .row a {
        line-height: 44px;
        color: var(--focus);
      }
      [aria-pressed='true'] {
        border-width: 2px;
        border-color: var(--focus);
        font-weight: 600;
      }
      @media (max-width: 900px) {
        .story {
          grid-template-columns: minmax(0, 1fr);
        }
        town-panel {
          height: 600px;
        }
      }
    `,
  ]

  override render(): TemplateResult {
    return whenReady(this.page, (towns) => this.#story(towns))
  }

  #story(towns: Towns): TemplateResult {
    const { state, store, say, colours } = this.page
    const { words } = say
    const { storyWords } = words
    const steps = stepsOf(towns, state.town)
    const step = Math.min(state.step, steps.length - 1)
    const marker = steps[step]!
    const now = view(towns.replays[state.town]!, marker.week + towns.offsets[state.town]!)
    const go = (next: number) => store.change({ step: next })
    const entries = logEntries(now.replay, now.week, 'all')
      .filter(({ week }) => week > now.week - TOLD)
      .slice(0, TOLD)
    return html`<div class="story"><article>
        <div class="row" role="group" aria-label=${storyWords.town}>${NUMERALS.map(
          (numeral, town) =>
            html`<button type="button" aria-pressed=${town === state.town} @click=${() => store.change({ town, step: 0 })}>${words.town(numeral)}</button>`,
        )}</div>
        <p class="muted">${storyWords.stepOf(say.whole(step + 1), say.whole(steps.length))} · ${say.month(dayOf(marker.week, towns.start))} · ${markerTown(marker, say)}</p>
        <h1 aria-live="polite">${markerWords(marker, towns, say)}</h1>
        <p>${summary(now, state.town, say)}</p>
        <p class="muted">${storyWords.asItWas}:</p>
        <ul>${entries.map((entry) => html`<li>${logSentence(now.replay, entry, say)}</li>`)}</ul>
        <div class="row">
          <button type="button" ?disabled=${step === 0} @click=${() => go(step - 1)}>${storyWords.back}</button>
          <button type="button" ?disabled=${step === steps.length - 1} @click=${() => go(step + 1)}>${storyWords.next}</button>
          <a href=${addressOf({ ...state, week: marker.week }, 'stage')}>${storyWords.explore}</a>
        </div>
        <p class="muted">${words.modelOnly}. ${words.modelPersons}</p>
      </article>
      <town-panel .towns=${towns} .town=${state.town} .week=${marker.week} .language=${state.language} .colours=${colours} .speed=${state.speed} .scales=${scalesOf(towns)} ?large=${state.projector}></town-panel>
    </div>`
  }
}

/** The marks of a town and those that concern all, one step per week. */
function stepsOf(towns: Towns, town: number): Marker[] {
  const own = towns.markers.filter((marker) => marker.town < 0 || marker.town === town)
  return own.filter((marker, index) => index === 0 || marker.week !== own[index - 1]!.week)
}

customElements.define('story-screen', StoryScreen)
