import { html, type TemplateResult } from 'lit'
import { EVENT, type Trajectory } from '../../sim/index.ts'
import { dayOf } from '../markers.ts'
import type { Page } from '../page.ts'
import type { Towns } from '../towns.ts'
import { fatesOf } from './fates.ts'

/** Most people of the list. */
const MOST = 100

/** How many people of the town shown take another way in B, and who, with what happens in A and in B. */
export function fateList({ state, store, say, week }: Page, a: Towns, b: Towns): TemplateResult {
  const { town } = state
  const { ways } = say.words.comparison
  const [left, right] = [a, b].map((towns) => towns.replays[town]!.trajectory) as [
    Trajectory,
    Trajectory,
  ]
  const fates = fatesOf(left, right, week + a.offsets[town]!)
  if (fates.length === 0) return html`<p role="status" data-fates="0">${ways.none}</p>`
  const step = (run: Trajectory, event: number | undefined) =>
    event === undefined ? ways.notSo : stepWords(run, event, say)
  return html`<p role="status" data-fates=${fates.length}><strong>${ways.count(say.whole(fates.length))}</strong></p>
    <p class="muted">${ways.countMeaning} ${ways.order(say.whole(Math.min(MOST, fates.length)), say.whole(fates.length))}</p>
    <ul class="fates" tabindex="0" role="region" aria-label=${ways.list}>${fates
      .slice(0, MOST)
      .map(({ person, a: mine, b: yours }) => {
        const chosen =
          state.selection?.kind === 'person' &&
          state.selection.town === town &&
          state.selection.id === person
        return html`<li><button type="button" aria-pressed=${chosen} @click=${() => store.change({ selection: { kind: 'person', town, id: person } })}>${say.words.person(String(person))}</button>
          ${ways.whyA}: ${step(left, mine)} · ${ways.whyB}: ${step(right, yours)}</li>`
      })}</ul>`
}

function stepWords({ events, start }: Trajectory, event: number, say: Page['say']): string {
  const { words } = say
  const { ways } = words.comparison
  const circle = words.circle(String(events.circle[event]))
  const date = say.month(dayOf(events.week[event]!, start))
  const cause = events.cause[event]!
  if (events.kind[event] === EVENT.leftCircle)
    return ways.left(circle, date, words.exit[cause] ?? '')
  if (events.kind[event] === EVENT.organiser) return ways.organises(circle, date)
  return `${ways.joined(circle, date)}, ${ways.join[events.kind[event] === EVENT.newcomerJoined ? 9 : cause] ?? ''}`
}
