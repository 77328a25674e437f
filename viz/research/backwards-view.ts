import { css, html, nothing, type TemplateResult } from 'lit'
import { shared } from '../element/styles.ts'
import { toldDifferences } from '../parts/difference-list.ts'
import { BASELINE } from '../plan/plan.ts'
import { TRUNK } from '../plan/tree.ts'
import { encodeState } from '../state/address.ts'
import { NUMERALS } from '../words/names.ts'
import { whatifWords } from '../words/whatif/index.ts'
import {
  type Backwards,
  countFrom,
  type Looked,
  plansLookedAt,
  RUNS,
  reaching,
} from './backwards.ts'
import { researchOf } from './desk.ts'
import { researchStyles } from './research-styles.ts'
import { ResearchView } from './research-view.ts'

const FIRST_NUMBER = 100
const HIGHEST = 5000

/** "What would have to be true?": which of the plans that were computed keep so many in circles until 2021. */
export class BackwardsView extends ResearchView {
  static override properties = { ...ResearchView.properties, number: { state: true } }
  static override styles = [
    shared,
    researchStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 14px;
        margin: 8px 0;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: var(--type-label);
      }
      .answer {
        font-size: var(--type-body);
        font-weight: 600;
      }
      ul {
        margin: 8px 0;
        padding: 0;
        list-style: none;
        font-size: var(--type-label);
      }
      li {
        padding: 8px 0;
        border-top: 1px solid var(--line);
      }
      a {
        color: var(--focus);
        line-height: 44px;
      }
      [aria-pressed='true'] {
        border-width: 2px;
        border-color: var(--focus);
        font-weight: 600;
      }
    `,
  ]

  /** So many are to be in circles at the end of 2021. */
  declare number: number

  constructor() {
    super()
    this.number = FIRST_NUMBER
  }

  protected override get job(): Backwards {
    return researchOf(this.page.session).backwards
  }

  override render(): TemplateResult {
    const { state, store, say, session } = this.page
    const { words } = say
    const { backwards } = whatifWords(say)
    const { town } = state
    const looked = this.job.of(town)
    const left = plansLookedAt(town).length - looked.length
    const running = this.job.progress.state === 'running'
    return html`<section aria-label=${words.research.backwards}>
      <p>${backwards.intro}</p>
      <div class="row">${NUMERALS.map(
        (_, each) =>
          html`<button
              type="button"
              aria-pressed=${each === town}
              ?disabled=${running}
              @click=${() => store.change({ town: each })}>${say.town(each)}</button>`,
      )}
        <label class="printed">${backwards.number}<input
            class="printed"
            type="number"
            min="1"
            max=${HIGHEST}
            .value=${String(this.number)}
            @change=${(event: Event) => {
              const { valueAsNumber } = event.target as HTMLInputElement
              if (valueAsNumber >= 1) this.number = Math.min(HIGHEST, Math.round(valueAsNumber))
            }} /></label></div>
      ${
        running || left === 0
          ? nothing
          : html`<p class="line"><button type="button" class="compute" @click=${() => this.job.look(session.scenarios, town)}>${backwards.compute(say.whole(left), say.whole(left * RUNS))}</button></p>`
      }
      ${this.progressLine(say.town(town))}
      ${looked.length === 0 ? nothing : this.#answer(looked)}
      <p class="note">${backwards.honest} ${words.comparison.crowd.source}</p></section>`
  }

  #answer(looked: readonly Looked[]): TemplateResult {
    const { say, state } = this.page
    const { backwards } = whatifWords(say)
    const found = reaching(looked, this.number)
    const runs = looked.reduce((sum, { ends }) => sum + ends.length, 0)
    const most = Math.max(...looked.flatMap(({ ends }) => ends))
    const number = say.whole(this.number)
    const town = say.town(state.town)
    return html`<p>${backwards.seen(say.whole(looked.length), say.whole(runs))}</p>
      <p class="answer" role="status">${
        found.length === 0
          ? backwards.none(number, town, say.whole(most))
          : backwards.some(say.whole(found.length), number, town)
      }</p>
      <ul>${found.map((each) => this.#row(each))}</ul>`
  }

  #row({ plan, ends }: Looked): TemplateResult {
    const { state, say, session } = this.page
    const { backwards } = whatifWords(say)
    const told = toldDifferences({ session, say }, plan, BASELINE)
      .map(({ sentence }) => sentence)
      .join('; ')
    const name = plan.changes.length === 0 ? say.words.preset[plan.preset].title : told
    const count = backwards.count(
      say.whole(countFrom(ends, this.number)),
      say.whole(ends.length),
      say.whole(this.number),
      say.whole(ends[0] ?? 0),
      say.whole(ends.at(-1) ?? 0),
    )
    const link = encodeState({ ...state, route: 'stage', a: plan, tree: TRUNK, study: undefined })
    return html`<li><strong>${name}</strong><br />${count} <a href=${link} aria-label=${`${backwards.open}: ${name}`}>${backwards.open}</a></li>`
  }
}

customElements.define('backwards-view', BackwardsView)
