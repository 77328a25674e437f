import { html, nothing, type TemplateResult } from 'lit'
import { tellHeight } from '../../embed/tell-height.ts'
import { dayOf } from '../../words/day-of.ts'
import '../../parts/control-bar.ts'
import type { Command } from '../../parts/control-bar.ts'
import { loadingStyles } from '../../parts/loading-styles.ts'
import '../../parts/time-line.ts'
import { townTabs, townTabsStyles } from '../../parts/town-tabs.ts'
import '../../stage/flip-book.ts'
import { Swipe } from '../../stage/swipe.ts'
import '../../stage/town-panel.ts'
import { shared } from '../../element/styles.ts'
import { characterOf } from '../../parts/character.ts'
import type { Towns } from '../../replay/towns.ts'
import { encodeState } from '../../state/address.ts'
import { changesWords } from '../../state/describe.ts'
import type { Selection } from '../../state/state.ts'
import { NUMERALS } from '../../words/names.ts'
import { Screen } from '../screen.ts'
import { whenReady } from '../when-ready.ts'
import { embedStyles } from './embed-styles.ts'

/** The stage inside a page of somebody else: one town or all, the clock, and the way to the whole page. */
export class EmbedScreen extends Screen {
  static override styles = [shared, loadingStyles, townTabsStyles, embedStyles]

  #swipe = new Swipe(() => this.page)
  #quiet = (): void => undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#quiet = tellHeight()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#quiet()
  }

  override render(): TemplateResult {
    return whenReady(this.page, (towns) => this.#stage(towns))
  }

  #stage(towns: Towns): TemplateResult {
    const { state, player, week, say, playing, still } = this.page
    const { words } = say
    return html`<div class="embed">
      <h1 class="hidden">${words.title}, ${words.titleRest}</h1>
      ${state.all ? townTabs(this.page) : nothing}
      ${state.stills ? this.#flipBook(towns) : this.#panels(towns)}
      <time-line
        .towns=${towns}
        .week=${week}
        .language=${state.language}
        ?large=${state.projector}
        .only=${state.all ? undefined : state.town}
        @seek=${(event: CustomEvent<number>) => player.seek(event.detail)}></time-line>
      <div class="bar">
        <control-bar
          ?playing=${playing}
          ?still=${still}
          ?stills=${state.stills}
          .language=${state.language}
          .date=${say.month(dayOf(week, towns.start))}
          @command=${(event: CustomEvent<Command>) => this.#command(event.detail)}></control-bar>
        ${this.#way()}
      </div>
      ${this.#about()}
    </div>`
  }

  #panels(towns: Towns): TemplateResult {
    const { state, week, playing, colours } = this.page
    const shown = NUMERALS.map((_, town) => town).filter((town) => state.all || town === state.town)
    return html`<div
        class=${state.all ? 'panels' : 'panels one'}
        @pointerdown=${state.all ? this.#swipe.from : nothing}
        @pointerup=${state.all ? this.#swipe.to : nothing}>${shown.map(
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
                ?large=${state.projector}
                ?data-shown=${town === state.town}
                .selection=${state.selection?.town === town ? state.selection : undefined}
                @look=${this.#look}></town-panel>`,
        )}</div>`
  }

  #flipBook(towns: Towns): TemplateResult {
    const { state, store, week, colours } = this.page
    return html`<flip-book
        class=${state.all ? 'all' : ''}
        .towns=${towns}
        .town=${state.town}
        .week=${week}
        .language=${state.language}
        .colours=${colours}
        ?large=${state.projector}
        ?alone=${!state.all}
        @seek=${(event: CustomEvent<number>) => store.change({ week: event.detail, stills: false })}></flip-book>`
  }

  /** What is clicked is marked; what there is to say about it stands on the whole page. */
  #look = ({ detail: selection }: CustomEvent<Selection>): void => {
    this.page.store.change({ selection, town: selection.town })
  }

  /** The whole page in just this state, in a tab of its own. */
  #way(): TemplateResult {
    const { state, week, say } = this.page
    const { open, openChosen } = say.words.deliver.embed
    const address = encodeState({ ...state, route: 'stage', week, all: false, projector: false })
    return html`<a href=${address} target="_blank" rel="noopener">${state.selection ? openChosen : open} ↗</a>`
  }

  #about(): TemplateResult {
    const { state, say } = this.page
    const { words } = say
    const { preset, changes } = state.a
    const changed = changes.length > 0 ? ` · ${changesWords(changes, say)}` : ''
    return html`<p class="about"><strong>${words.modelOnly}</strong> · ${words.modelPersons} · ${words.scenario}: ${words.preset[preset].title}${changed}</p>`
  }

  #command(command: Command): void {
    const { player } = this.page
    if (command === 'toggle') player.toggle()
    if (command === 'back') player.step(-1)
    if (command === 'forward') player.step(1)
  }
}

customElements.define('embed-screen', EmbedScreen)
