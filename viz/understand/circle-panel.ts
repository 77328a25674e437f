import { html, type TemplateResult } from 'lit'
import { circleStory, valueAt } from '../../sim/index.ts'
import { chairsIn, chairsOf } from '../replay/chairs.ts'
import { circleLine, comings, peopleOf } from '../replay/circle-line.ts'
import { exitsOf } from './exits.ts'
import { type Look, lookButton } from './look.ts'
import { smallLines } from './strip.ts'
import type { TrialBook } from './trials.ts'
import { trialsPanel } from './trials-panel.ts'

/** A circle: its story, its seats over time, why it became smaller, its people. */
export function circlePanel(look: Look, book: TrialBook): TemplateResult {
  const { page, view, selection } = look
  const { words, whole, texts } = page.say
  const { understand } = words
  const { replay } = view
  const { trajectory } = replay
  const line = circleLine(replay, selection.id)
  const chairs = chairsOf(replay)
  const empty = line.active.map((active, week) => chairsIn(chairs, selection.id, week) - active)
  const most = Math.max(1, ...line.active, ...empty)
  const seats = understand.seatsText(
    whole(valueAt(line.active, view.week)),
    whole(valueAt(empty, view.week)),
  )
  const { joined, left } = comings(replay, selection.id, view.week)
  const people = peopleOf(replay, selection.id)
  return html`<h3>${understand.seats}</h3>
    ${smallLines(
      [
        { name: 'left', values: empty },
        { name: 'active', values: line.active },
      ],
      most,
      trajectory.start,
      view.week,
      seats,
    )}
    <ul class="key"><li><i class="swatch member"></i>${words.active}</li><li><i class="swatch left"></i>${words.signs.empty}</li></ul>
    <p>${seats}. ${understand.comings(whole(joined), whole(left))}.</p>
    ${why(look, book)}
    <h3>${understand.story}</h3>
    <ol class="story">${circleStory(trajectory, selection.id, texts).map((sentence) => html`<li>${sentence}</li>`)}</ol>
    <p class="note">${understand.biographyFrom}</p>
    <details><summary>${understand.people(whole(people.length))}</summary>
      <p class="tos">${people.map((person) => lookButton(look, 'person', person))}</p></details>`
}

function why(look: Look, book: TrialBook): TemplateResult {
  const { store, state, say } = look.page
  const { understand } = say.words
  const tab = (without: boolean, name: string): TemplateResult =>
    html`<button
        type="button"
        role="tab"
        id=${without ? 'tab-without' : 'tab-exits'}
        aria-controls="answer"
        aria-selected=${state.without === without}
        @click=${() => store.change({ without })}>${name}</button>`
  return html`<h3>${understand.why}</h3>
    <div class="tabs" role="tablist" aria-label=${understand.tabs}>${tab(false, understand.tabExits)}${tab(true, understand.tabWithout)}</div>
    <div
      id="answer"
      role="tabpanel"
      aria-labelledby=${state.without ? 'tab-without' : 'tab-exits'}>${state.without ? trialsPanel(look, book) : exits(look)}</div>`
}

/** Reasons as bars; each opens to the people who left for it. */
function exits(look: Look): TemplateResult {
  const { view, page, selection } = look
  const { words, whole, percent } = page.say
  const { understand } = words
  const { trajectory } = view.replay
  const causes = exitsOf(trajectory, selection.id)
  if (causes.length === 0) return html`<p>${understand.exitsNone}</p>`
  const all = causes.reduce((sum, { events }) => sum + events.length, 0)
  return html`<p>${understand.exitsHow(whole(all))}</p>
    ${causes.map(({ cause, events, share, percent: part }) => {
      const people = [...new Set(events.map((event) => valueAt(trajectory.events.person, event)))]
      return html`<details class="cause"><summary><span class="cause-name">${words.exit[cause]}</span>
          <span class="cause-count">${understand.exitCount(whole(events.length), percent(part / 100))}</span>
          <span class="bar"><i style=${`width:${100 * share}%`}></i></span></summary>
        <p class="tos">${people.map((person) => lookButton(look, 'person', person))}</p></details>`
    })}
    <p class="note">${understand.exitsSum}</p>`
}
