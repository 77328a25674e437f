import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import { SOUGHT, TASKS } from '../seminar/tasks.ts'
import { addressOf } from '../state/address.ts'
import { tasksOf } from '../state/lesson.ts'
import { isAside } from '../state/state.ts'

/** How far the tasks are and which comes next, on every screen once they were begun. Looks: `.strip` of the page. */
export function seminarStrip(page: Page): TemplateResult | typeof nothing {
  const { state, seminar, say } = page
  const { lesson, route } = state
  if (state.projector || route === 'seminar' || isAside(route)) return nothing
  const done = seminar.done(lesson)
  if (!done) return nothing
  const { tasks } = say.words.workshop
  const next = seminar.next(lesson)
  const following = next === undefined ? tasks.all : tasks.next(tasks.list[next].title)
  const all = tasksOf(lesson).length
  return html`<section class="strip" aria-label=${say.words.workshop.seminar}><p role="status"><b>${tasks.progress(say.whole(done.length), say.whole(all))}</b> ${following}</p>
    <a href=${addressOf(state, 'seminar')}>${tasks.toList}</a>
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
