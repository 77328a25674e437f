import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import { SOUGHT, TASKS } from '../seminar/tasks.ts'
import { addressOf } from '../state/address.ts'
import { tasksOf } from '../state/lesson.ts'
import { isAside } from '../state/state.ts'

/** What was just found, how far the tasks are and which comes next, or where to hand in, on every screen once they were begun. Looks: `.strip` of the page. */
export function seminarStrip(page: Page): TemplateResult | typeof nothing {
  const { state, seminar, say } = page
  const { lesson, route } = state
  if (state.projector || route === 'seminar' || isAside(route)) return nothing
  const done = seminar.done(lesson)
  if (!done) return nothing
  const { tasks } = say.words.workshop
  const next = seminar.next(lesson)
  const following = next === undefined ? tasks.all : tasks.next(tasks.list[next].title)
  const set = tasksOf(lesson)
  const numbers = seminar.fresh(lesson).map((key) => say.whole(set.indexOf(key) + 1))
  const found = html`<b class="found">✓ ${tasks.found(numbers.join(', '))}</b> `
  return html`<section class="strip" aria-label=${say.words.workshop.seminar}><p role="status" aria-atomic="false">${numbers.length > 0 ? found : nothing}<b>${tasks.progress(say.whole(done.length), say.whole(set.length))}</b> ${following}</p>
    <a href=${addressOf(state, 'seminar')}>${next === undefined ? tasks.handIn : tasks.toList}</a>
    ${next === 'conflict' && route === TASKS.conflict.route ? chart(page) : nothing}</section>`
}

/** The line that the first task asks for, beside the clock that it sets. */
function chart({ session, say, week, player }: Page): TemplateResult | typeof nothing {
  const { towns } = session.baseline
  if (!towns) return nothing
  void import('./task-chart.ts')
  return html`<task-chart
    .towns=${towns}
    .town=${SOUGHT.town}
    .outcome=${SOUGHT.outcome}
    .week=${week}
    .language=${say.language}
    @seek=${(event: CustomEvent<number>) => player.seek(event.detail)}></task-chart>`
}
