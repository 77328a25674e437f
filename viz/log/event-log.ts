import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { valueAt } from '../../sim/index.ts'
import { shared } from '../element/styles.ts'
import { overWords } from '../replay/over-words.ts'
import type { Replay } from '../replay/replay.ts'
import { isOver, type Towns } from '../replay/towns.ts'
import { LOG_FILTERS, type LogFilter, type Selection } from '../state/state.ts'
import { dayOf } from '../words/day-of.ts'
import { type Language, type Speech, speech } from '../words/index.ts'
import { type LogEntry, logEntries, lookOf, MOST_ENTRIES } from './entries.ts'
import { milestoneWords } from './milestone-words.ts'
import { MOST_MILESTONES, milestones } from './milestones.ts'
import { logSentence } from './sentences.ts'

/** A line of the log: when, what, and what it is about. */
type Line = { readonly week: number; readonly told: string; readonly look: Selection | undefined }

/** What mattered in the towns up to a week, or all happenings of a kind, newest first, with their cause. Fires `filter` and `look`. */
export class EventLog extends LitElement {
  static override properties = {
    towns: { attribute: false },
    week: { type: Number },
    language: {},
    filter: {},
  }
  static override styles = [
    shared,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 14px;
      }
      h2 {
        font-size: var(--type-title);
      }
      .note {
        color: var(--muted);
        font-size: var(--type-small);
      }
      .towns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
        gap: 12px;
        margin: 8px 0 20px;
      }
      h3 {
        font-size: var(--type-label);
      }
      .list {
        height: 230px;
        overflow-y: auto;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--panel);
      }
      ol {
        list-style: none;
        margin: 0;
        padding: 2px 12px;
      }
      li {
        display: grid;
        grid-template-columns: 7.2em 1fr;
        gap: 8px;
        padding: 2px 0;
        border-bottom: 1px solid var(--line);
        font-size: var(--type-small);
        line-height: 1.35;
      }
      .line {
        display: block;
        min-height: 26px;
        padding: 4px 0;
        border: 0;
        background: none;
        font: inherit;
        text-align: left;
        text-decoration: underline;
        text-decoration-color: var(--line);
        text-underline-offset: 3px;
      }
      time,
      li > span {
        padding: 3px 0;
        color: var(--muted);
      }
      li > span {
        padding: 0;
        align-content: center;
        color: var(--text);
      }
      @media (pointer: coarse), (max-width: 900px) {
        .line {
          width: 100%;
          min-height: 44px;
        }
      }
      p.empty {
        padding: 8px 12px;
      }
      @media (pointer: coarse), (max-width: 900px) {
        li {
          padding: 0;
          align-items: center;
        }
        .line {
          min-height: 44px;
        }
        .list {
          height: 320px;
        }
      }
      @media print {
        .towns {
          grid-template-columns: repeat(3, minmax(0, 1fr));
          gap: 24px;
          margin: 4px 0 10px;
        }
        .list {
          height: auto;
          border: 0;
        }
        ol {
          padding: 0;
        }
        li {
          display: block;
          padding: 3px 0;
        }
        time {
          display: block;
          padding: 0;
        }
      }
    `,
  ]

  declare towns: Towns
  declare week: number
  declare language: Language
  declare filter: LogFilter

  override shouldUpdate(_changed: PropertyValues): boolean {
    return this.towns !== undefined
  }

  override render() {
    const say = speech(this.language)
    const { words } = say
    return html`<section aria-label=${words.events}><div class="head"><h2>${words.events}</h2>
        <label>${words.log.show} <select @change=${this.#choose}>${LOG_FILTERS.map(
          (filter) =>
            html`<option value=${filter} .selected=${filter === this.filter}>${words.log.filters[filter]}</option>`,
        )}</select></label>
        <p class="note">${this.filter === 'all' ? words.log.overview(say.whole(MOST_MILESTONES)) : words.log.order(say.whole(MOST_ENTRIES))}</p></div>
      <div class="towns">${this.towns.replays.map((replay, town) => {
        const name = say.town(town)
        const { start } = replay.trajectory
        const week = Math.min(replay.weeks - 1, this.week + valueAt(this.towns.offsets, town))
        const lines = this.#lines(replay, town, week, say)
        return html`<div><h3>${name}</h3>${isOver(this.towns, town, this.week) ? html`<p class="note">${overWords(this.towns, town, say)}</p>` : nothing}
          <div class="list" role="region" tabindex="0" aria-label=${`${words.events}, ${name}`}>${
            lines.length === 0
              ? html`<p class="note empty">${words.log.empty}</p>`
              : html`<ol>${lines.map(
                  (line) =>
                    html`<li><time>${say.date(dayOf(line.week, start))}</time><span>${this.#sentence(line)}</span></li>`,
                )}</ol>`
          }</div></div>`
      })}</div></section>`
  }

  #lines(replay: Replay, town: number, week: number, say: Speech): Line[] {
    const line = (entry: LogEntry, told: string): Line => ({
      week: entry.week,
      told,
      look: lookOf(replay, town, entry),
    })
    if (this.filter !== 'all')
      return logEntries(replay, week, this.filter).map((entry) =>
        line(entry, logSentence(replay, entry, say)),
      )
    return milestones(replay, week).map((milestone) => {
      const told = milestoneWords(replay, milestone, say)
      if (milestone.kind === 'turn') return { week: milestone.week, told, look: undefined }
      return line({ ...milestone, count: 1 }, told)
    })
  }

  /** A line that leads to somebody is a button. */
  #sentence({ told, look: detail }: Line) {
    if (!detail) return told
    const open = (): boolean => this.dispatchEvent(new CustomEvent('look', { detail }))
    return html`<button type="button" class="line printed" @click=${open}>${told}</button>`
  }

  #choose = (event: Event): void => {
    const filter = (event.target as HTMLSelectElement).value
    this.dispatchEvent(new CustomEvent('filter', { detail: filter }))
  }
}

customElements.define('event-log', EventLog)
