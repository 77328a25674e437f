import { css, html, nothing, type TemplateResult } from 'lit'
import { MODEL_VERSION } from '../../sim/index.ts'
import { shared } from '../element/styles.ts'
import { researchStyles } from '../research/research-styles.ts'
import { ResearchView } from '../research/research-view.ts'
import { studiesWords } from '../words/studies/index.ts'
import { studiesOf } from './desk.ts'
import './fit-view.ts'
import './folder/folder-view.ts'
import './screening-view.ts'
import { studiesStyles } from './studies-styles.ts'
import { doneOf } from './study-runs.ts'

/** Studies: folders that are opened, and small ones that are run in the page and kept. */
export class StudiesView extends ResearchView {
  static override styles = [
    shared,
    researchStyles,
    studiesStyles,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 14px;
        padding: 6px 0;
        border-top: 1px solid var(--line);
        font-size: var(--type-label);
      }
      li > span {
        overflow-wrap: anywhere;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ]

  protected override get job() {
    return studiesOf(this.page.session).runs
  }

  override render(): TemplateResult {
    const words = studiesWords(this.page.say)
    const { page } = this
    return html`<p>${words.intro}</p>
      ${this.#kept()}
      <study-folder .page=${page}></study-folder>
      <h2>${words.here}</h2>
      <p class="note">${this.job.lasting ? words.keptHere : words.notKept}</p>
      <study-screening .page=${page}></study-screening>
      <study-fit .page=${page}></study-fit>`
  }

  /** Studies that were begun, with the way to go on and to let them go. */
  #kept(): TemplateResult | typeof nothing {
    const { say } = this.page
    const words = studiesWords(say)
    if (this.job.kept.length === 0) return nothing
    return html`<section class="card kept" aria-label=${words.started}><h2>${words.started}</h2>
      <ul>${this.job.kept.map(({ key, choice, done, all, model }) => {
        const other = model !== MODEL_VERSION
        const begun = this.job.shown(choice.kind)
        const running = this.job.running === choice.kind && begun?.prepared.key === key
        const shown = running ? doneOf(begun) : Math.min(done, all)
        const finished = shown === all && !other
        const act = finished ? () => void this.job.show(choice) : () => this.job.run(choice)
        return html`<li data-done=${shown} data-all=${all}>
          <span><b>${choice.title}</b>, ${words.seed} ${choice.seed}: ${words.state(say.whole(shown), say.whole(all))}${other ? html` (${words.otherModel(model)})` : nothing}</span>
          <span class="acts"><button type="button" class="go-on" ?disabled=${running || (this.job.running !== undefined && !finished)} @click=${act}>${finished ? words.show : words.goOn}</button>
          <button type="button" class="forget" @click=${() => void this.job.letGo(key)}>${words.forget}</button></span></li>`
      })}</ul></section>`
  }
}

customElements.define('studies-view', StudiesView)
