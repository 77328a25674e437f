import { html, nothing, type TemplateResult } from 'lit'
import type { Speech } from '../words/index.ts'
import { studiesWords } from '../words/studies/index.ts'
import type { Begun } from './study-runs.ts'

/** Runs of a study that failed, in words; nothing where all went well. */
export function failedLine({ results }: Begun, say: Speech): TemplateResult | typeof nothing {
  const failed = [...results.values()].filter(({ status }) => status === 'failed').length
  if (failed === 0) return nothing
  return html`<p class="notes">${studiesWords(say).failedRuns(say.whole(failed))}</p>`
}
