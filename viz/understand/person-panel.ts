import { html, nothing, type TemplateResult } from 'lit'
import { biography, valueAt } from '../../sim/index.ts'
import { peopleOf, seatOf } from '../replay/circle-line.ts'
import { LIFE_MARKS, LIFE_ROLES, type LifeSpan, lifeOf, officesKnown } from '../replay/life.ts'
import { lastExit, similarPaths } from './exits.ts'
import { type Look, lookButton, monthOf, nameOf, show } from './look.ts'
import { lifeStrip, markSample } from './strip.ts'

/** A model person: life of helping, life line, ties that the log knows, similar paths. */
export function personPanel(look: Look): TemplateResult {
  const { page, view, selection } = look
  const { words, texts } = page.say
  const { understand } = words
  const { trajectory } = view.replay
  const offices = officesKnown(view, selection.id).map((office) =>
    lookButton(look, 'office', office),
  )
  return html`<p class="honest">${understand.modelPerson}</p>
    ${walk(look)}
    ${life(look)}
    <h3>${understand.biography}</h3>
    <ol class="story">${biography(trajectory, selection.id, texts).map((sentence) => html`<li>${sentence}</li>`)}</ol>
    <p class="note">${understand.biographyFrom}</p>
    <h3>${understand.net}</h3>
    ${
      offices.length === 0
        ? html`<p>${understand.netNone}</p>`
        : html`<p class="tos">${offices}</p>`
    }
    <p class="note">${understand.netHonest}</p>
    ${similar(look)}`
}

/** Seat of the person in their circle, and the ways to its neighbours. */
function walk(look: Look): TemplateResult | typeof nothing {
  const { view, page, selection } = look
  const { understand } = page.say.words
  const { replay } = view
  const seat = seatOf(replay, view.bytes, selection.id)
  if (seat < 0) return nothing
  const { circle } = valueAt(replay.seats, seat)
  const all = peopleOf(replay, circle).length
  const place = seat - valueAt(replay.firstSeat, circle)
  const { whole } = page.say
  return html`<div class="walk"><button
      type="button"
      title=${understand.before}
      aria-label=${understand.before}
      @click=${() => step(look, -1)}>←</button>
    <button
      type="button"
      title=${understand.after}
      aria-label=${understand.after}
      @click=${() => step(look, 1)}>→</button>
    ${lookButton(look, 'circle', circle)}
    <span class="note">${understand.walk(whole(place + 1), whole(all))}</span></div>`
}

/** Goes to the next or the previous seat of the circle, around its end; false when there is no seat. */
export function step(look: Look, by: number): boolean {
  const { view, selection } = look
  const { replay } = view
  const seat = seatOf(replay, view.bytes, selection.id)
  if (selection.kind !== 'person' || seat < 0) return false
  const { circle } = valueAt(replay.seats, seat)
  const people = peopleOf(replay, circle)
  const place = seat - valueAt(replay.firstSeat, circle)
  const id = valueAt(people, (place + by + people.length) % people.length)
  return show(look, { ...selection, id }, 'seat')
}

function life(look: Look): TemplateResult {
  const { view, page, selection } = look
  const { understand } = page.say.words
  const { trajectory } = view.replay
  const told = lifeOf(trajectory, selection.id)
  const words = ({ role, from, to, circle }: LifeSpan): string => {
    const where = circle >= 0 ? `, ${nameOf(view, 'circle', circle, page.say)}` : ''
    return understand.lifeText(
      `${understand.role[role]}${where}`,
      monthOf(look, from),
      monthOf(look, to),
    )
  }
  const roles = LIFE_ROLES.filter((role) => told.spans.some((span) => span.role === role))
  const marks = LIFE_MARKS.filter((mark) => told.marks.some(({ kind }) => kind === mark))
  return html`<h3>${understand.life}</h3>
    ${lifeStrip(told, trajectory.weeks, trajectory.start, view.week, told.spans.map(words).join('; '))}
    <ul class="key">${roles.map((role) => html`<li><i class=${`swatch ${role}`}></i>${understand.role[role]}</li>`)}
      ${marks.map((mark) => html`<li>${markSample(mark)}${understand.mark[mark]}</li>`)}</ul>`
}

function similar(look: Look): TemplateResult {
  const { view, page, selection } = look
  const { words } = page.say
  const { trajectory } = view.replay
  const own = lastExit(trajectory, selection.id)
  const heading = html`<h3>${words.understand.similar}</h3>`
  if (own === undefined) return html`${heading}<p>${words.understand.similarNone}</p>`
  const cause = words.exit[valueAt(trajectory.events.cause, own)] ?? ''
  const people = similarPaths(trajectory, selection.id)
  return html`${heading}<p>${words.understand.similarHow(cause)}</p>
    <p class="tos">${people.map((person) => lookButton(look, 'person', person))}</p>`
}
