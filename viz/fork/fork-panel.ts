import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit'
import { valueAt } from '../../sim/index.ts'
import { copyText } from '../element/copy-text.ts'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { goTo, LONGEST_NAME, remove, rename } from '../plan/tree.ts'
import { runOf } from '../session/drawn-task.ts'
import { tasksOfBranch } from '../session/tasks.ts'
import { shownRunsOf } from '../session/wanted.ts'
import { addressOf } from '../state/address.ts'
import { branchName } from './branch-name.ts'
import { type BranchTold, minutesOf, tellBranches } from './minutes.ts'

/** Height of a row of the tree and width of the drawing beside it, in pixels. */
const LANE = 32
/** How far the name of a branch stands above its line, below which no letter reaches. */
const ABOVE = 9
/** Digits of a fingerprint that are shown. */
const DIGITS = 8

/** The branches of a session: a drawing, a list that is the minutes, and the way to each of them. */
export class ForkPanel extends LitElement {
  static override properties = {
    page: { attribute: false },
    start: {},
    weeks: { type: Number },
    copied: { state: true },
  }
  static override styles = [
    shared,
    css`
      :host {
        margin: 10px 0 18px;
      }
      h2 {
        font-size: var(--type-body);
      }
      .muted {
        color: var(--muted);
        font-size: var(--type-small);
      }
      svg {
        display: block;
        width: 100%;
        margin: 8px 0;
      }
      .way {
        fill: none;
        stroke: var(--neutral);
        stroke-width: 2;
      }
      .way.shown {
        stroke: var(--focus);
        stroke-width: 4;
      }
      .leaves {
        fill: var(--panel);
        stroke: var(--neutral);
        stroke-width: 2;
      }
      .now {
        stroke: var(--text);
        stroke-dasharray: 2 3;
      }
      text {
        font-size: var(--type-tiny);
        fill: var(--text);
        paint-order: stroke;
        stroke: var(--ground);
        stroke-width: 4;
      }
      ol {
        display: grid;
        gap: 8px;
        list-style: none;
        margin: 8px 0;
        padding: 0;
      }
      ol > li {
        padding: 6px 10px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--panel);
        font-size: var(--type-label);
      }
      li[aria-current] {
        border: 2px solid var(--focus);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
      }
      .row > a,
      .row > strong {
        line-height: 44px;
        color: var(--text);
      }
      .row input {
        width: 12em;
        min-height: 44px;
      }
      ul {
        margin: 2px 0;
        padding-left: 1.2em;
        font-size: var(--type-small);
      }
      pre {
        white-space: pre-wrap;
        font-size: var(--type-small);
      }
      summary {
        padding: 10px 0;
        cursor: pointer;
        font-size: var(--type-label);
      }
    `,
  ]

  declare page: Page
  /** First day of the shared clock, and its weeks. */
  declare start: string
  declare weeks: number
  /** Whether the minutes were copied; undefined before it was tried. */
  declare copied: boolean | undefined

  #prints: { readonly made: readonly unknown[]; readonly of: readonly string[] } | undefined

  constructor() {
    super()
    this.copied = undefined
  }

  override render(): TemplateResult {
    const { fork } = this.page.say.words.comparison
    const told = tellBranches(this.page, this.start)
    const prints = this.#fingerprints()
    const text = minutesOf(told, this.page.say)
    return html`<section aria-label=${fork.title}><h2>${fork.title}</h2>
      <p class="muted">${fork.intro}</p>
      ${this.#drawing(told)}
      <ol>${told.map((each) => this.#row(each, prints))}</ol>
      <details class="folded"><summary>${fork.minutes}</summary><pre>${text}</pre></details>
      <button type="button" @click=${() => void this.#copy(text)}>${fork.copy}</button>
      <span role="status" class="muted">${this.copied === undefined ? '' : fork[this.copied ? 'copied' : 'notCopied']}</span>
    </section>`
  }

  #row(told: BranchTold, prints: readonly string[]): TemplateResult {
    const { state, store, say } = this.page
    const { fork } = say.words.comparison
    const { branch, depth, name, parent, from, changes } = told
    const shown = branch === state.tree.at
    const link = addressOf({ ...state, ...goTo(state, branch) }, state.route)
    return html`<li style=${`margin-left:${depth * 18}px`} aria-current=${shown ? 'true' : nothing}>
      <div class="row">
        ${
          shown
            ? html`<strong>${name} (${fork.shown})</strong>`
            : html`<a class="printed" href=${link} aria-label=${fork.show(name)}>${name}</a>`
        }
        <span class="muted">${from}</span>
        ${
          branch === 0
            ? nothing
            : html`<input
                aria-label=${fork.name(name)}
                maxlength=${LONGEST_NAME}
                autocomplete="off"
                placeholder=${name}
                .value=${valueAt(state.tree.branches, branch).name}
                @change=${(event: Event) => store.change({ tree: rename(state.tree, branch, (event.target as HTMLInputElement).value) })} />
              <button type="button" @click=${() => store.change({ ...goTo(state, branch), against: parent, route: 'compare' })}>${fork.compare(branchName(state.tree, parent, say))}</button>
              <button
                type="button"
                aria-label=${fork.remove(name)}
                title=${fork.remove(name)}
                @click=${() => store.change({ ...remove(state, branch), against: undefined })}>×</button>`
        }
      </div>
      ${
        changes.length === 0
          ? html`<p class="muted">${fork.unchanged}</p>`
          : html`<ul>${changes.map(({ towns, sentence }) => html`<li><strong>${towns}</strong>: ${sentence}</li>`)}</ul>`
      }
      ${prints[branch] ? html`<p class="muted" data-print=${prints[branch]}>${fork.print(prints[branch])}${this.#kinship(told, prints)}</p>` : nothing}
    </li>`
  }

  #kinship({ branch, parent }: BranchTold, prints: readonly string[]): string {
    const { state, say } = this.page
    const before = prints[parent]
    if (!before) return ''
    const { fork } = say.words.comparison
    const name = branchName(state.tree, parent, say)
    return `, ${before === prints[branch] ? fork.same(name) : fork.differs(name)}`
  }

  /** Time runs to the right; each branch is a line that leaves its parent in its week. */
  #drawing(told: readonly BranchTold[]): TemplateResult | typeof nothing {
    if (told.length < 2) return nothing
    const { state, week } = this.page
    const { branches, at } = state.tree
    const x = (each: number) => `${(2 + (96 * each) / Math.max(1, this.weeks - 1)).toFixed(2)}%`
    const lane = (branch: number) => LANE * (0.7 + told.findIndex((each) => each.branch === branch))
    const height = LANE * (told.length + 0.4)
    return html`<svg height=${height} aria-hidden="true">
      <line class="now" x1=${x(week)} x2=${x(week)} y1="0" y2=${height}></line>
      ${told.map(({ branch, parent }) => {
        const begin = x(valueAt(branches, branch).week)
        const look = branch === at ? 'way shown' : 'way'
        const up =
          parent < 0
            ? nothing
            : svg`<line
                class="way"
                x1=${begin}
                x2=${begin}
                y1=${lane(parent)}
                y2=${lane(branch)}></line>`
        return svg`${up}<line
            class=${look}
            x1=${begin}
            x2=${x(this.weeks - 1)}
            y1=${lane(branch)}
            y2=${lane(branch)}></line>
          ${parent < 0 ? nothing : svg`<circle class="leaves" cx=${begin} cy=${lane(parent)} r="4"></circle>`}`
      })}
      ${told.map(
        ({ branch, name }) =>
          svg`<text x=${x(this.weeks - 1)} y=${lane(branch) - ABOVE} text-anchor="end">${name}</text>`,
      )}</svg>`
  }

  /** Fingerprints of the three towns of each branch as far as they were run, by branch. */
  #fingerprints(): readonly string[] {
    const { state, session } = this.page
    const made = [state.tree, state.a, state.b, state.runs, session.a.towns]
    if (this.#prints && made.every((part, index) => part === this.#prints!.made[index]))
      return this.#prints.of
    const runs = shownRunsOf(state)
    const of = state.tree.branches.map((_, branch) => {
      const known = tasksOfBranch(state, branch, session.scenarios).map((task, town) =>
        session.runs.fingerprint(runOf(task, runs[town] ?? 0)),
      )
      return known.every((each) => each !== undefined)
        ? known.map((each) => each.slice(0, DIGITS)).join(' · ')
        : ''
    })
    this.#prints = { made, of }
    return of
  }

  async #copy(text: string): Promise<void> {
    this.copied = await copyText(text)
  }
}

customElements.define('fork-panel', ForkPanel)
