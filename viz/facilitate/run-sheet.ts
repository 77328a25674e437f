import { css, html, type TemplateResult } from 'lit'
import { INITIAL } from '../state/state.ts'
import { agendaWords } from '../words/agenda/index.ts'
import type { Speech } from '../words/index.ts'
import { type AgendaLength, type AgendaStep, agendaOf } from './agenda.ts'
import { screenWords } from './shown-words.ts'

/** Looks of the run sheet: nothing else of the desk is on paper. */
export const runSheetStyles = css`
  @media print {
    :host > :not(.run-sheet) {
      display: none;
    }
    .run-sheet {
      font-size: 12.5px;
      line-height: 1.3;
    }
    .run-sheet table {
      width: 100%;
      border-collapse: collapse;
    }
    .run-sheet th,
    .run-sheet td {
      padding: 4px 8px 4px 0;
      text-align: left;
      vertical-align: top;
      border-bottom: 1px solid var(--line);
    }
    .run-sheet td:first-child,
    .run-sheet td:nth-child(2) {
      text-align: right;
      padding-right: 14px;
    }
  }
`

/** All steps of an agenda for paper: when, how long, what to say, what the wall shows. */
export function runSheet(length: AgendaLength, say: Speech): TemplateResult {
  const { agenda, results } = agendaWords(say)
  const { columns } = agenda
  const head = (text: string) => html`<th scope="col">${text}</th>`
  return html`<div class="run-sheet paper"><h1>${agenda.sheet(say.whole(length))}</h1><p>${results.model}</p>
    <table><thead><tr>${head(columns.time)}${head(columns.minutes)}${head(columns.what)}${head(agenda.say)}${head(columns.wall)}</tr></thead>
    <tbody>${agendaOf(length).map(({ key, minutes, from, wall }) => {
      const { title, say: told } = agenda.list[key]
      return html`<tr><td>${say.whole(from)}</td><td>${say.whole(minutes)}</td><th scope="row">${title}</th><td>${told}</td><td>${wallWords(wall, say)}</td></tr>`
    })}</tbody></table></div>`
}

/** What the wall shows in a step, one after the other; of several steps of a story only the first with its name. */
function wallWords(wall: AgendaStep['wall'], say: Speech): string {
  return wall
    .map((each, at) =>
      at > 0 && each.route === 'story'
        ? say.whole((each.step ?? 0) + 1)
        : screenWords({ ...INITIAL, ...each }, say),
    )
    .join(', ')
}
