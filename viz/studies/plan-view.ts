import { html, nothing, type TemplateResult } from 'lit'
import { type Scenario, valueAt } from '../../sim/index.ts'
import { SHIPPED_TABLES } from '../files/read-file.ts'
import { ResearchView } from '../research/research-view.ts'
import { NUMERALS } from '../words/names.ts'
import { studiesWords } from '../words/studies/index.ts'
import type { StudyKind } from './choice.ts'
import { studiesOf } from './desk.ts'

/** A view that makes studies of the present plan of a town. */
export abstract class PlanView extends ResearchView {
  static override properties = { ...ResearchView.properties, seed: { state: true } }

  declare seed: string

  constructor() {
    super()
    this.seed = '1'
  }

  protected override get job() {
    return studiesOf(this.page.session).runs
  }

  /** The present plan of the chosen town, from the beginning. */
  protected get scenario(): Scenario {
    const { state, session } = this.page
    return valueAt(session.wanted(state).a, state.town).scenario
  }

  protected townChoice(): TemplateResult {
    const { state, store, say } = this.page
    const choose = ({ target }: Event) =>
      store.change({ town: Number((target as HTMLSelectElement).value) })
    return html`<label class="printed">${studiesWords(say).town}<select id="town" class="printed" @change=${choose}>${NUMERALS.map(
      (_, town) =>
        html`<option value=${town} .selected=${town === state.town}>${say.town(town)}</option>`,
    )}</select></label>`
  }

  protected seedEntry(): TemplateResult {
    const enter = ({ target }: Event): void => {
      this.seed = (target as HTMLInputElement).value.trim() || '1'
    }
    return html`<label>${studiesWords(this.page.say).seed}<input id="seed" .value=${this.seed} maxlength="60" @change=${enter} /></label>`
  }

  /** The button that runs a study; a word where its town cannot be run here. */
  protected offer(runs: number, run: () => void): TemplateResult | typeof nothing {
    if (this.job.running) return nothing
    const { say } = this.page
    const words = studiesWords(say)
    const { inflowName } = this.scenario
    if (!(inflowName in SHIPPED_TABLES))
      return html`<p class="notes">${words.ownTable(inflowName)}</p>`
    return html`<p class="line"><button type="button" class="compute" @click=${run}>${words.run(say.whole(runs))}</button></p>`
  }

  /** How far a study of a kind is, or why it failed. */
  protected progressOf(kind: StudyKind): TemplateResult | typeof nothing {
    const { job } = this
    if (!job.failedIn(kind) && job.running !== kind) return nothing
    return this.progressLine(job.shown(kind)?.prepared.choice.title)
  }
}
