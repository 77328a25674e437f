import { css, html, nothing, type TemplateResult } from 'lit'
import '../../compare/difference-strip.ts'
import '../../compare/fate-list.ts'
import { howOftenWords } from '../../compare/how-often.ts'
import { pairChoice } from '../../compare/pair-choice.ts'
import { twinKey, twinStages, twinStills, twinStyles } from '../../compare/twin-stages.ts'
import { fatesOfTwins, onlyOnceOfTwins, type Twins, twinsOf } from '../../compare/twins.ts'
import { branchName } from '../../fork/branch-name.ts'
import { partedAt, planOf } from '../../plan/tree.ts'
import '../../levers/lever-panel.ts'
import { runStatus, runStatusStyles } from '../../levers/run-status.ts'
import { clockBar, clockBarStyles } from '../../parts/clock-bar.ts'
import { loadingStyles } from '../../parts/loading-styles.ts'
import { dayOf } from '../../words/day-of.ts'
import '../../parts/time-line.ts'
import { shared } from '../../element/styles.ts'
import { differenceList, toldDifferences, toldPlan } from '../../parts/difference-list.ts'
import type { Plan } from '../../plan/plan.ts'
import { planName } from '../../plan/plan-name.ts'
import { overWords } from '../../replay/over-words.ts'
import { isOver, type Towns } from '../../replay/towns.ts'
import { type Selection, SIDES, type Side } from '../../state/state.ts'
import { Screen } from '../screen.ts'
import { sideStyles } from '../side-styles.ts'
import { whenReady } from '../when-ready.ts'

/** Two plans for one town under the same luck: who stays under one and leaves under the other, and what that comes to. */
export class CompareScreen extends Screen {
  static override properties = { ...Screen.properties, pointed: { state: true } }
  static override styles = [
    shared,
    loadingStyles,
    sideStyles,
    runStatusStyles,
    twinStyles,
    clockBarStyles,
    css`
      .plans {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
        gap: 0 24px;
      }
      .row button,
      .row select {
        font-size: var(--type-label);
      }
      .choice {
        gap: 6px 7px;
        font-size: var(--type-label);
      }
      control-bar {
        margin: 6px 0;
      }
      .count {
        margin-top: 8px;
        font-size: var(--type-body);
        font-weight: 600;
      }
      .often {
        min-height: 1.4em;
        font-size: var(--type-label);
      }
      .row [aria-pressed='true'] {
        border-width: 2px;
        border-color: var(--focus);
        font-weight: 600;
      }
      .pair {
        grid-template:
          'levers top' auto
          'levers more' 1fr
          / 340px minmax(0, 1fr);
        gap: 0 20px;
      }
      .top {
        grid-area: top;
      }
      .more {
        grid-area: more;
      }
      .pair > lever-panel,
      .fixed {
        grid-area: levers;
      }
      .large .count {
        padding: 8px 240px 0 0;
      }
      @media (max-width: 900px) {
        .choice > * {
          flex: 1 1 auto;
        }
        .choice > label,
        .choice > label ~ button {
          flex: 1 1 45%;
        }
        /* What was changed is read after it was seen. */
        .top {
          display: flex;
          flex-direction: column;
        }
        .changed {
          order: 1;
        }
        .pair {
          grid-template: 'top' auto 'more' auto 'levers' auto / minmax(0, 1fr);
        }
      }
      @media (min-width: 901px) {
        understand-drawer {
          --drawer-bottom: 12px;
          --drawer-width: 368px;
        }
      }
    `,
  ]

  /** The person under the pointer. */
  declare pointed: number | undefined

  override render(): TemplateResult {
    return whenReady(this.page, (towns) => this.#compare(towns))
  }

  #compare(a: Towns): TemplateResult {
    const { state, session, say } = this.page
    const { words } = say
    const { ways } = words.comparison
    const { projector, against } = state
    const b = session.b.towns
    const planB = against === undefined ? state.b : planOf(state, against)
    const levers =
      against === undefined
        ? html`<lever-panel .page=${this.page} side="b"></lever-panel>`
        : html`<p class="fixed muted">${ways.fixed}</p>`
    const parted = against === undefined ? 0 : partedAt(state.tree, against, state.tree.at)
    const apart = toldDifferences(this.page, planB, state.a, parted)
    const changed = html`<section class="changed" data-picture><h2>${ways.changed}</h2>${differenceList(this.page, apart)}</section>`
    const twins = b && twinsOf(a, b, state.town)
    const stages = twins
      ? this.#twins(twins, planB)
      : html`<p class="count">${ways.waiting}</p><div class="twins"></div>`
    return html`<h1 class=${projector ? 'hidden' : ''}>${words.route.compare}</h1>
      <div class=${projector ? 'large' : 'side pair'}>
        <div class="top">
          ${projector ? nothing : html`${pairChoice(this.page)}${changed}`}
          ${runStatus(this.page, 'b') ?? runStatus(this.page, 'a')}
          ${stages}${this.#clock(a)}
        </div>
        <div class="more">${projector ? changed : nothing}${twins ? this.#told(twins) : nothing}${this.#plans(planB)}</div>
        ${projector ? nothing : levers}
      </div>
      ${b ? this.#drawer(a, b) : nothing}`
  }

  #twins(twins: Twins, planB: Plan): TemplateResult {
    const { state, say, week } = this.page
    const { ways } = say.words.comparison
    const fates = fatesOfTwins(twins, week)
    const inA = fates.filter(({ stays }) => stays === 'a').length
    const [all, a, b] = [fates.length, inA, fates.length - inA].map(say.whole)
    const counted = fates.length === 0 ? ways.none : ways.count(all!, a!, b!)
    const name = say.town(state.town)
    const told = isOver(twins.both, 0, week) ? overWords(twins.both, 0, say, name) : counted
    const date = state.projector ? `${say.month(dayOf(week, twins.both.start))}: ` : ''
    const names = this.#names(planB)
    const acts = {
      point: (person: number | undefined) => this.#point(person),
      look: (side: Side, selection: Selection) => this.#look(side, selection),
    }
    const stages = state.stills
      ? twinStills(this.page, twins, names)
      : twinStages(this.page, twins, names, this.pointed, acts)
    return html`<p class="count" role="status" data-picture data-fates=${fates.length}>${date}${told}</p>
      <p class="often" data-picture>${howOftenWords(this.page, twins.a, 'members')}</p>
      ${stages}${twinKey(say)}`
  }

  /** The plans of both stages in few words. */
  #names(planB: Plan): Record<Side, string> {
    const { state, say } = this.page
    const { a, tree, against } = state
    const name = (side: string, plan: Plan, branch: number | undefined) => {
      const own = branch === undefined || tree.branches.length === 1
      const called = own ? planName(plan, say) : branchName(tree, branch, say)
      return say.words.comparison.ways.stage(side, called)
    }
    return { a: name('A', a, tree.at), b: name('B', planB, against) }
  }

  /** Who they are, and what it comes to. */
  #told(twins: Twins): TemplateResult {
    const { state, say, week } = this.page
    const fates = fatesOfTwins(twins, week)
    const runs = twins.both.replays.map(({ trajectory }) => trajectory)
    const chosen = state.selection?.kind === 'person' ? state.selection.id : undefined
    return html`${
      fates.length === 0 || isOver(twins.both, 0, week)
        ? nothing
        : html`<p class="muted">${say.words.comparison.ways.countMeaning(say.whole(onlyOnceOfTwins(twins, week)))}</p>
          <fate-list
            .fates=${fates}
            .runs=${runs}
            .language=${state.language}
            .chosen=${chosen}
            .pointed=${this.pointed}
            ?running=${this.page.playing}
            @point=${(event: CustomEvent<number | undefined>) => this.#point(event.detail)}
            @look=${(event: CustomEvent<number>) => this.#look(state.side, { kind: 'person', town: state.town, id: event.detail })}></fate-list>`
    }<difference-strip .page=${this.page} .a=${twins.a} .b=${twins.b}></difference-strip>`
  }

  /** The one clock of both stages. */
  #clock(towns: Towns): TemplateResult {
    const { state, player, week, say } = this.page
    const line = html`<time-line
        data-picture
        .towns=${towns}
        .week=${week}
        .language=${state.language}
        ?large=${state.projector}
        @seek=${(event: CustomEvent<number>) => player.seek(event.detail)}></time-line>`
    if (state.projector) return line
    const date = say.month(dayOf(week, towns.start))
    return html`${line}<div class="controls">${clockBar(this.page, { date })}</div>`
  }

  #plans(planB: Plan): TemplateResult {
    const { state, say } = this.page
    const { compareWords } = say.words
    return html`<div class="plans">
      <section><h2>${compareWords.left}</h2>${differenceList(this.page, toldPlan(this.page, state.tree.at, state.a))}</section>
      <section><h2>${compareWords.right}</h2>${differenceList(this.page, toldPlan(this.page, state.against, planB))}</section>
    </div>`
  }

  /** What is looked at is told from the run it was chosen in; people have a life in both. */
  #drawer(a: Towns, b: Towns): TemplateResult | typeof nothing {
    const { state, store, say } = this.page
    if (!state.selection || state.projector) return nothing
    void import('../../understand/understand-drawer.ts')
    const { ways } = say.words.comparison
    const names = { a: ways.whyA, b: ways.whyB }
    return html`<understand-drawer .page=${this.page} .towns=${state.side === 'a' ? a : b}><div class="row" role="group" aria-label=${ways.life}>${SIDES.map(
      (side) =>
        html`<button
            type="button"
            aria-pressed=${side === state.side}
            @click=${() => store.change({ side })}>${names[side]}</button>`,
    )}</div></understand-drawer>`
  }

  #look(side: Side, selection: Selection): void {
    this.page.store.change({ selection, side })
  }

  #point(person: number | undefined): void {
    this.pointed = person
  }
}

customElements.define('compare-screen', CompareScreen)
