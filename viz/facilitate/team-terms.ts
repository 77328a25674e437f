import { css, html, LitElement, type TemplateResult } from 'lit'
import { dateOfWeek, type LeverKey, type Scenario } from '../../sim/index.ts'
import { shared } from '../element/styles.ts'
import '../levers/lever-conditions.ts'
import type { Boundary, Marks } from '../plan/condition.ts'
import { agendaWords } from '../words/agenda/index.ts'
import type { Speech } from '../words/index.ts'
import type { Terms } from './teams.ts'

/** When a team pulls a lever: first and last day, and what it waits for. Fires `set` with what was changed, `done`. */
export class TeamTerms extends LitElement {
  static override properties = {
    say: { attribute: false },
    team: {},
    lever: {},
    terms: { attribute: false },
    scenario: { attribute: false },
  }
  static override styles = [
    shared,
    css`
      :host {
        max-width: 46em;
        margin: 8px 0 14px;
        padding: 10px 14px;
        background: var(--panel);
        border: 1px solid var(--line);
        border-radius: 8px;
      }
      h3 {
        font-size: var(--type-label);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 14px;
        margin: 6px 0;
      }
      label {
        display: grid;
        font-size: var(--type-small);
      }
    `,
  ]

  declare say: Speech
  declare team: string
  declare lever: LeverKey
  declare terms: Terms
  /** The town that is planned for: its first and its last day bound all others. */
  declare scenario: Scenario

  override render(): TemplateResult {
    const { say, lever, team } = this
    const { team: text } = agendaWords(say)
    const { from, to, when = null, until = null } = this.terms
    const { start, weeks } = this.scenario
    const last = dateOfWeek(weeks - 1, start)
    const day = (name: 'from' | 'to', least: string, most: string) =>
      html`<label>${text[name]}<input
          type="date"
          min=${least}
          max=${most}
          .value=${this.terms[name] ?? ''}
          @change=${(event: Event) => this.#day(name, event.target as HTMLInputElement)} /></label>`
    return html`<h3>${text.whenOf(say.words.leverName[lever], team)}</h3>
      <div class="row">${day('from', start, to ?? last)}${day('to', from ?? start, last)}
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('done'))}>${text.done}</button></div>
      <lever-conditions
        .say=${say}
        .lever=${text.condition}
        .when=${when}
        .until=${until}
        @set=${({ detail }: CustomEvent<{ boundary: Boundary; marks: Marks | null }>) => this.#set({ [detail.boundary]: detail.marks ?? undefined })}></lever-conditions>`
  }

  /** A day outside the run, or one that the other day forbids, is not taken. */
  #day(name: 'from' | 'to', input: HTMLInputElement): void {
    if (input.value !== '' && !input.checkValidity()) {
      input.reportValidity()
      return
    }
    this.#set({ [name]: input.value === '' ? undefined : input.value })
  }

  #set(detail: Terms): void {
    this.dispatchEvent(new CustomEvent<Terms>('set', { detail }))
  }
}

customElements.define('team-terms', TeamTerms)
