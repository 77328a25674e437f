import { css, html, type TemplateResult } from 'lit'
import { valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'

/** Looks of the line that says how far a run is. */
export const runStatusStyles = css`
  .run-status {
    display: flex;
    flex: 1 1 20em;
    align-items: center;
    gap: 4px 10px;
    line-height: 1.25;
    font-size: var(--type-small);
  }
  .run-status progress {
    width: 90px;
  }
  .run-status button {
    flex: none;
  }
  .run-status span {
    flex: 1;
    min-width: 0;
  }
`

/** What is being computed for a plan, with a way to stop it or take it up again; undefined when all is there. */
export function runStatus(page: Page, side: 'a' | 'b'): TemplateResult | undefined {
  const { session, state, say } = page
  const { words, percent } = say
  const live = session[side]
  const named = (wanted: string) => {
    const towns = live.progress.flatMap((progress, town) =>
      progress.state === wanted ? [{ ...progress, town }] : [],
    )
    return { towns, names: say.towns(towns.map(({ town }) => town)) }
  }
  const running = named('running')
  if (running.towns.length > 0) {
    const done = running.towns.reduce((sum, town) => sum + town.done, 0) / running.towns.length
    // The button stands before the words, so that it keeps its place while they change.
    return html`<p class="run-status" role="status"><progress max="1" value=${done} aria-label=${running.names}></progress>
      <button type="button" @click=${() => live.cancel()}>${words.leverPanel.cancel}</button>
      <span>${words.leverPanel.computing(running.names, percent(done))}. ${words.leverPanel.oldRun}</span></p>`
  }
  const failed = named('failed')
  const stopped = failed.towns.length > 0 ? failed : named('cancelled')
  if (stopped.towns.length === 0) return undefined
  const text =
    stopped === failed
      ? words.leverPanel.failed(failed.names, valueAt(failed.towns, 0).error ?? '')
      : words.leverPanel.cancelled(stopped.names)
  return html`<p class="run-status" role="status"><span>${text}</span>
    <button type="button" @click=${() => session.retry(state)}>${words.leverPanel.compute}</button></p>`
}
