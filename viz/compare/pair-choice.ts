import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import { branchName } from '../fork/branch-name.ts'
import { BASELINE } from '../plan/plan.ts'
import { goTo } from '../plan/tree.ts'
import { NUMERALS } from '../words/names.ts'

/** Which town is compared, and what B is: a plan of its own, a branch, A itself, or the town unchanged. */
export function pairChoice({ state, store, say }: Page): TemplateResult {
  const { words } = say
  const { compareWords } = words
  const { ways } = words.comparison
  const { tree, against } = state
  const stuck = against === undefined && tree.at !== 0
  const swap = () =>
    store.change(
      against === undefined
        ? { a: state.b, b: state.a }
        : { ...goTo(state, against), against: tree.at },
    )
  const source = (event: Event) => {
    const { value } = event.target as HTMLSelectElement
    store.change({ against: value === '' ? undefined : Number(value) })
  }
  return html`<div class="row choice">${NUMERALS.map(
    (_, town) =>
      html`<button
          type="button"
          aria-pressed=${town === state.town}
          @click=${() => store.change({ town })}>${say.town(town)}</button>`,
  )}
      ${
        // Without branches B has nothing to be chosen from.
        tree.branches.length === 1 && against === undefined
          ? nothing
          : html`<label>${ways.source} <select @change=${source}><option value="" .selected=${against === undefined}>${ways.ownPlan}</option>${tree.branches.map(
              (_, branch) =>
                html`<option value=${branch} .selected=${branch === against}>${branchName(tree, branch, say)}</option>`,
            )}</select></label>`
      }
      <button
        type="button"
        ?disabled=${stuck}
        title=${stuck ? ways.noSwap : nothing}
        @click=${swap}>${compareWords.swap}</button>
      <button type="button" @click=${() => store.change({ b: BASELINE, against: undefined })}>${ways.unchanged}</button>
      <button type="button" @click=${() => store.change(tree.at === 0 ? { b: state.a, against: undefined } : { against: tree.at })}>${compareWords.copy}</button></div>`
}
