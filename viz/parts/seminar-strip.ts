import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import { TASK_KEYS } from '../seminar/tasks.ts'
import { addressOf } from '../state/address.ts'
import { isAside } from '../state/state.ts'

/** How far the tasks are and which comes next, on every screen once they were begun. Looks: `.strip` of the page. */
export function seminarStrip({ state, seminar, say }: Page): TemplateResult | typeof nothing {
  if (!seminar.begun || state.projector || state.route === 'seminar' || isAside(state.route))
    return nothing
  const { tasks } = say.words.workshop
  const { done, next } = seminar
  const following = next === undefined ? tasks.all : tasks.next(tasks.list[next].title)
  return html`<p class="strip" role="status"><span>${tasks.progress(say.whole(done.length), say.whole(TASK_KEYS.length))}</span>
    <a href=${addressOf(state, 'seminar')}>${following}</a></p>`
}
