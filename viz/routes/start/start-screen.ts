import { css, html, type TemplateResult } from 'lit'
import { loadingStyles } from '../../parts/loading-styles.ts'
import { addressOf } from '../../state/address.ts'
import '../../stage/flip-book.ts'
import { shared } from '../../element/styles.ts'
import type { Towns } from '../../replay/towns.ts'
import { languages } from '../../words/index.ts'
import { Screen } from '../screen.ts'
import { whenReady } from '../when-ready.ts'

const DOORS = ['story', 'facilitate', 'lab'] as const

/** The landing page: the question, the run at a glance, three doors. Nothing moves here. */
export class StartScreen extends Screen {
  static override styles = [
    shared,
    loadingStyles,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        justify-content: space-between;
        gap: 10px 40px;
        margin: 14px 0;
      }
      h1 {
        flex: 1;
        min-width: min(22em, 100%);
        max-width: 26em;
        margin: 0;
        font-size: clamp(22px, 2.6vw, 34px);
        line-height: 1.2;
        text-wrap: balance;
      }
      .languages {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .languages [aria-pressed='true'] {
        border-width: 2px;
        border-color: var(--focus);
        font-weight: 600;
      }
      .doors {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
        gap: 14px;
        margin: 0 0 10px;
        padding: 0;
        list-style: none;
      }
      .doors a {
        display: block;
        height: 100%;
        padding: 12px 18px 14px;
        color: var(--text);
        text-decoration: none;
        background: var(--panel);
        border: 2px solid var(--neutral);
        border-radius: 10px;
      }
      .doors a:hover {
        border-color: var(--focus);
      }
      .doors strong {
        display: block;
        font-size: var(--type-title);
        line-height: 1.25;
        color: var(--focus);
      }
      .glance,
      .loading {
        height: clamp(380px, calc(100dvh - 400px), 620px);
        margin-bottom: 10px;
      }
      .loading:has(.error) {
        height: auto;
      }
      .more {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 24px;
        font-size: var(--type-label);
        color: var(--muted);
      }
      .more a {
        color: var(--focus);
      }
      @media (max-width: 900px) {
        .glance {
          height: auto;
        }
      }
    `,
  ]

  override render(): TemplateResult {
    const { state, store, say } = this.page
    const { landing, modelOnly, language } = say.words
    return html`<div class="head"><h1>${landing.question}</h1>
        <div class="languages" role="group" aria-label=${language}>${languages().map(
          ({ key, name, tag }) =>
            html`<button
                type="button"
                lang=${tag}
                aria-pressed=${key === state.language}
                @click=${() => store.change({ language: key })}>${name}</button>`,
        )}</div></div>
      <ul class="doors">${DOORS.map(
        (route) =>
          html`<li><a href=${addressOf(state, route)}><strong>${landing.doors[route].title}</strong>${landing.doors[route].text}</a></li>`,
      )}</ul>
      ${whenReady(this.page, (towns) => this.#glance(towns))}
      <p class="more"><a href=${addressOf(state, 'stage')}>${landing.stage}</a>
        <span>${modelOnly}. ${landing.promise}</span></p>`
  }

  #glance(towns: Towns): TemplateResult {
    const { state, store, week, colours } = this.page
    return html`<flip-book
        class="glance"
        .towns=${towns}
        .town=${state.town}
        .week=${week}
        .language=${state.language}
        .colours=${colours}
        ?large=${state.projector}
        @seek=${(event: CustomEvent<number>) => store.change({ route: 'stage', week: event.detail })}></flip-book>`
  }
}

customElements.define('start-screen', StartScreen)
