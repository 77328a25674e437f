import { html, type TemplateResult } from 'lit'
import { valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import type { Towns } from '../replay/towns.ts'
import type { Ensemble } from '../session/ensemble.ts'
import { shownRunsOf } from '../session/wanted.ts'
import { CHOICES, type Choice, choiceOf, chosenRun } from './choose-run.ts'

/** Which run of each town is on the stage, and buttons for a typical, a favourable and an unfavourable one. */
export function runChoice(
  { state, store, say }: Page,
  towns: Towns,
  ensembles: readonly Ensemble[],
): TemplateResult {
  const { crowd } = say.words.comparison
  const numbers = shownRunsOf(state)
  const start = (town: number) => valueAt(towns.replays, town).trajectory.start
  const runsOf = (choice: Choice) =>
    ensembles.map((ensemble, town) => chosenRun(ensemble, choice, start(town)))
  const names: Record<Choice, string> = {
    first: crowd.showFirst,
    typical: crowd.showTypical,
    favourable: crowd.showFavourable,
    unfavourable: crowd.showUnfavourable,
  }
  return html`<h3>${crowd.runTitle}</h3>
    <div class="line">${CHOICES.map((choice) => {
      const runs = runsOf(choice)
      return html`<button
          type="button"
          aria-pressed=${runs.join() === state.runs.join()}
          @click=${() => store.change({ runs })}>${names[choice]}</button>`
    })}</div>
    <ul class="note">${ensembles.map((ensemble, town) => {
      const run = numbers[town] ?? 0
      // A run that comes with the page is typical of many more than were computed here.
      const kind = state.runs[town] === 0 ? 'typical' : choiceOf(ensemble, run, start(town))
      const called = kind === undefined || kind === 'first' ? '' : ` (${crowd[kind]})`
      const name = say.town(town)
      const told =
        run === 0
          ? crowd.given(name)
          : crowd.run(
              name,
              say.whole(run),
              say.whole(ensemble.seeds.length),
              called,
              ensemble.seeds[run - 1] ?? '',
            )
      return html`<li data-run=${run}>${told}</li>`
    })}</ul>
    <p class="note">${crowd.rankMeaning}</p>`
}
