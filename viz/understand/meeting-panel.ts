import { html, type TemplateResult } from 'lit'
import type { ClaimKey } from './evidence/claims.ts'
import { type Look, lookButton, monthOf, nameOf } from './look.ts'
import { type Meeting, meetingOf, OVERLOAD } from './meeting.ts'
import { quote } from './quote.ts'

const QUOTES = {
  helper: ['A17', 'A20'],
  official: ['A17b', 'A20b'],
  newcomer: ['A21', 'A21b'],
} as const satisfies Readonly<Record<string, readonly ClaimKey[]>>

/** A meeting that went wrong, as three sides may read it. Texts are made from the data of the run. */
export function meetingPanel(look: Look): TemplateResult {
  const { page, view, selection } = look
  const { understand } = page.say.words
  const meeting = meetingOf(view.replay, selection.id)
  const { person, circle, office } = meeting
  const name = (kind: 'person' | 'circle' | 'office', id: number): string =>
    nameOf(view, kind, id, page.say)
  return html`<p>${understand.meetingWhat(name('person', person), name('circle', circle), name('office', office), monthOf(look, meeting.week))}</p>
    <h3>${understand.meetingWho}</h3>
    <p class="tos">${lookButton(look, 'person', person)}${lookButton(look, 'circle', circle)}${lookButton(look, 'office', office)}</p>
    <p class="honest">${understand.readingsFrom}</p>
    ${(['helper', 'official', 'newcomer'] as const).map(
      (side) => html`<section class=${`reading ${side}`}><h3>${understand.reading[side]}</h3>
        <p>${readings(look, meeting)[side]}</p>
        <p class="note">${understand.quoteMark} ${QUOTES[side].map((claim) => quote(claim, page.say))}</p></section>`,
    )}`
}

/** The same data, three logics of acting. */
function readings(look: Look, meeting: Meeting) {
  const { page, view } = look
  const { words, whole, decimal } = page.say
  const { understand } = words
  const loaded = meeting.load > OVERLOAD
  return {
    helper: understand.helperReading(
      nameOf(view, 'circle', meeting.circle, page.say),
      meeting.earlier === 0
        ? understand.helperFirst
        : understand.helperAgain(whole(meeting.earlier)),
      loaded,
    ),
    official: understand.officialReading(
      nameOf(view, 'office', meeting.office, page.say),
      decimal(meeting.load),
      loaded,
      meeting.sameWeek === 1
        ? understand.officialAlone
        : understand.officialOthers(whole(meeting.sameWeek)),
    ),
    newcomer: understand.newcomerReading(loaded),
  }
}
