import { css, html, nothing, type TemplateResult } from 'lit'
import { shared } from '../element/styles.ts'
import { whatifWords } from '../words/whatif/index.ts'
import { ASSUMPTION_KEYS, type AssumptionKey } from './assumptions.ts'
import { type Contest, DRAWS, RUNS_EACH, topples, type Verdict } from './contest.ts'
import { researchOf } from './desk.ts'
import { researchStyles } from './research-styles.ts'
import { ResearchView } from './research-view.ts'
import { CLAIM_KEYS, type ClaimKey } from './story-claims.ts'

/** "Contest an assumption": a rule is turned into its opposite; which claims of the story still hold? */
export class ContestView extends ResearchView {
  static override styles = [
    shared,
    researchStyles,
    css`
      h3 {
        font-size: var(--type-label);
      }
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(330px, 100%), 1fr));
        gap: 12px;
        margin: 12px 0;
        padding: 0;
        list-style: none;
      }
      .case {
        padding: 10px 12px;
        background: var(--panel);
        border: 1px solid var(--line);
        border-radius: 8px;
      }
      ul {
        margin: 6px 0 0;
        padding: 0;
        list-style: none;
        font-size: var(--type-small);
      }
      ul li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 2px 10px;
        padding: 4px 0;
        border-top: 1px solid var(--line);
      }
      .topples {
        color: var(--friction);
      }
      .count {
        margin-left: auto;
        font-weight: 600;
      }
    `,
  ]

  protected override get job(): Contest {
    return researchOf(this.page.session).contest
  }

  override render(): TemplateResult {
    const { say, session } = this.page
    const words = whatifWords(say)
    const { verdicts, progress } = this.job
    const running = progress.state === 'running'
    const before = verdicts.get('asItIs')
    const open = ASSUMPTION_KEYS.filter((key) => !verdicts.has(key)).length
    const all = (open + (before ? 0 : 1)) * RUNS_EACH
    return html`<section aria-label=${say.words.research.contest}>
      <p>${words.contest.intro(say.whole(DRAWS))}</p>
      <p class="note">${words.contest.meaning} ${say.words.comparison.crowd.source}</p>
      ${
        running || open === 0
          ? nothing
          : html`<p class="line"><button type="button" class="compute" @click=${() => this.job.try(session.scenarios)}>${words.contest.all(say.whole(all))}</button></p>`
      }
      ${this.progressLine()}
      ${before ? html`<div class="case"><h3>${words.contest.asItIs}</h3>${this.#claims(before)}</div>` : nothing}
      <ol>${ASSUMPTION_KEYS.map((key) => this.#case(key, before, running))}</ol></section>`
  }

  #case(key: AssumptionKey, before: Verdict | undefined, running: boolean): TemplateResult {
    const { say, session } = this.page
    const words = whatifWords(say)
    const { assumed, opposite } = words.assumptions[key]
    const after = this.job.verdicts.get(key)
    return html`<li class="case" data-assumption=${key}><h3>${assumed}</h3><p>${words.contest.opposite}: ${opposite}</p>
      ${
        after && before
          ? this.#claims(after, before)
          : html`<button
              type="button"
              ?disabled=${running}
              aria-label=${`${words.contest.one}: ${assumed}`}
              @click=${() => this.job.try(session.scenarios, [key])}>${words.contest.one}</button>`
      }</li>`
  }

  #claims(verdict: Verdict, before?: Verdict): TemplateResult {
    return html`<ul>${CLAIM_KEYS.map((claim) => this.#claim(claim, verdict, before))}</ul>`
  }

  #claim(claim: ClaimKey, verdict: Verdict, before: Verdict | undefined): TemplateResult {
    const { say } = this.page
    const words = whatifWords(say)
    const falls = before !== undefined && topples(claim, before, verdict)
    const count = words.contest.count(say.whole(verdict[claim]), say.whole(DRAWS))
    const was = before === undefined ? '' : ` (${words.contest.was(say.whole(before[claim]))})`
    return html`<li data-claim=${claim}><span>${words.claims[claim]}</span>
      <span class=${falls ? 'count topples' : 'count'}>${falls ? `${words.contest.topples}: ` : ''}${count}${was}</span></li>`
  }
}

customElements.define('contest-view', ContestView)
