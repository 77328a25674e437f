import { html, type LitElement, nothing, type TemplateResult } from 'lit'
import { valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { save } from '../export/save.ts'
import { SHIPPED_TABLES } from '../files/read-file.ts'
import { researchWords } from '../words/research/index.ts'
import { scenarioText } from './parameter-file.ts'

/** The present plan of the chosen town as a file, and the way to open one. The dialog of own files does the latter. */
export function parameterFile({ state, session, say }: Page, host: LitElement): TemplateResult {
  const research = researchWords(say)
  const task = valueAt(session.wanted(state).a, state.town)
  const { scenario } = task
  const own = scenario.inflowName in SHIPPED_TABLES ? undefined : scenario.inflowName
  return html`<h2>${research.file}</h2><p>${research.fileText(say.town(state.town))}</p>
    ${task.options?.branch ? html`<p>${research.fileBranch}</p>` : nothing}
    ${own === undefined ? nothing : html`<p>${research.fileOwnTable(own)}</p>`}
    <p class="line"><button
        type="button"
        class="save"
        @click=${() => save(`${scenario.id}-plan.json`, scenarioText(scenario), 'application/json')}>${research.fileSave}</button>
      <button
        type="button"
        class="open"
        @click=${() => host.dispatchEvent(new CustomEvent('own-files', { bubbles: true, composed: true }))}>${research.fileOpen}</button></p>`
}
