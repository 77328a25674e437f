import { html, nothing, type TemplateResult } from 'lit'
import { placeText } from '../../../sim/index.ts'
import type { Speech } from '../../words/index.ts'
import { studiesWords } from '../../words/studies/index.ts'
import type { DeskFault } from './folder-desk.ts'
import type { FolderNote, StudyFolder } from './read-folder.ts'

/** What keeps a folder from being shown, in words; faults within a file as the command line tells them. */
export function faultTold(fault: DeskFault, say: Speech): TemplateResult {
  const words = studiesWords(say).folder.fault
  const { whole } = say
  switch (fault.kind) {
    case 'no-study':
      return html`<p>${words.noStudy(whole(fault.files))}</p>`
    case 'several':
      return html`<p>${words.several(fault.paths.join(', '))}</p>`
    case 'newer':
      return html`<p>${words.newer(fault.path, whole(fault.found), whole(fault.known))}</p>`
    case 'unreadable':
      return html`<p>${words.unreadable(fault.path)}</p>`
    case 'too-many':
      return html`<p>${words.tooMany}</p>`
    case 'faulty':
      return html`<p>${words.faulty(fault.path)}</p>
        <ul lang="en">${fault.problems.map((problem) => html`<li><code>${placeText(problem)}</code>: ${problem.message}</li>`)}</ul>`
  }
}

/** What has to be known of a folder that is shown. */
export function noteText(note: FolderNote, say: Speech): string {
  const words = studiesWords(say).folder.note
  const { whole } = say
  switch (note.kind) {
    case 'no-results':
      return words.noResults
    case 'no-report':
      return words.noReport
    case 'unfinished':
      return words.unfinished(whole(note.done), whole(note.runs))
    case 'failed':
      return words.failed(whole(note.failed), whole(note.runs))
    case 'version':
      return words.version(note.made, note.here)
  }
}

/** How results were made, as far as the folder says so. */
export function resultsTold(
  { results }: StudyFolder,
  say: Speech,
): TemplateResult | typeof nothing {
  if (results === undefined) return nothing
  const { whole } = say
  const words = studiesWords(say).folder
  const { design, towns, seeds, done, runs, versions } = results
  const rows = [
    [words.design, words.designOf(design.method, whole(design.rows))],
    [words.towns, towns.join(', ')],
    ...(design.method === 'none' ? [] : [[words.seeds, whole(seeds)]]),
    ...(runs === 0 ? [] : [[words.runs, words.runsOf(whole(done), whole(runs))]]),
    [words.model, versions.helferkreise],
  ]
  return html`<dl>${rows.map(([term, told]) => html`<dt>${term}</dt><dd>${told}</dd>`)}</dl>`
}
