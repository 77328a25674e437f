import { css, html, type SVGTemplateResult, svg, type TemplateResult } from 'lit'
import { valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { type View, view } from '../replay/replay.ts'
import '../stage/flip-book.ts'
import type { TwinRows } from '../stage/flip-book.ts'
import type { TwinLook } from '../stage/town-panel.ts'
import '../stage/town-panel.ts'
import type { Selection, Side } from '../state/state.ts'
import type { Speech } from '../words/index.ts'
import { fatesOfTwins, seatOfTwin, seatsOfFates, type Twins } from './twins.ts'

/** Looks of the two stages: beside each other, one below the other where it is narrow. */
export const twinStyles = css`
  .twins {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px;
    height: clamp(400px, 62dvh, 760px);
    margin: 6px 0;
  }
  /* On the wall the stages have what the words above and the clock below leave of the screen. */
  @media (min-width: 701px) {
    .large .top {
      display: flex;
      flex-direction: column;
      min-height: 100dvh;
      padding-bottom: 8px;
    }
    .large .twins {
      flex: 1 1 0;
      height: auto;
      min-height: 300px;
    }
    .large time-line {
      flex: none;
    }
  }
  flip-book.twins {
    display: block;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    margin: 2px 0 8px;
    padding: 0;
    list-style: none;
    font-size: var(--type-small);
  }
  .key li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  @media (max-width: 700px) {
    .twins {
      grid-template-columns: minmax(0, 1fr);
      height: auto;
    }
    .twins town-panel {
      height: 340px;
    }
    .large .twins {
      height: auto;
    }
  }
  @media print {
    .twins {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      height: auto;
    }
  }
`

/** What people do on either stage. */
type TwinActs = {
  point(person: number | undefined): void
  look(side: Side, selection: Selection): void
}

/**
 * The same town under A and under B, one place per person, grey but for those who stay in one
 * run and leave in the other.
 * `names` are the plans in words; `pointed` is marked on both. Needs `twinStyles`.
 */
export function twinStages(
  page: Page,
  twins: Twins,
  names: Readonly<Record<Side, string>>,
  pointed: number | undefined,
  { point, look }: TwinActs,
): TemplateResult {
  const { state, week, playing, colours } = page
  const { town, selection } = state
  const views = viewsOf(twins, week)
  const fates = fatesOfTwins(twins, week)
  const chosen = selection?.town === town ? selection : undefined
  const marked = [pointed, chosen?.kind === 'person' ? chosen.id : undefined]
  const stage = (side: Side, other: Side) => {
    const twin: TwinLook = {
      title: names[side],
      against: {
        other: views[other],
        fates: seatsOfFates(twins, views[side], views[other], fates),
      },
      marked: marked
        .flatMap((person) => person ?? [])
        .map((person) => seatOfTwin(twins, views[side], views[other], person))
        .filter((seat) => seat >= 0),
    }
    return html`<town-panel
        data-side=${side}
        .towns=${twins[side]}
        .town=${town}
        .week=${week}
        .language=${state.language}
        .colours=${colours}
        .quiet=${playing}
        .speed=${state.speed}
        ?large=${state.projector}
        .selection=${chosen}
        .twin=${twin}
        @point=${(event: CustomEvent<number | undefined>) => point(event.detail)}
        @look=${(event: CustomEvent<Selection>) => look(side, event.detail)}></town-panel>`
  }
  return html`<div class="twins" data-picture>${stage('a', 'b')}${stage('b', 'a')}</div>`
}

/** Both runs as 12 stills each, for people who ask for less motion. Needs `twinStyles`. */
export function twinStills(
  { state, store, week, colours }: Page,
  twins: Twins,
  names: Readonly<Record<Side, string>>,
): TemplateResult {
  const rows: TwinRows = {
    titles: [names.a, names.b],
    against(row, at) {
      const { a, b } = viewsOf(twins, at)
      const [own, other] = row === 0 ? [a, b] : [b, a]
      return { other, fates: seatsOfFates(twins, own, other, fatesOfTwins(twins, at)) }
    },
  }
  return html`<flip-book
      class="twins"
      data-picture
      .towns=${twins.both}
      .twins=${rows}
      .town=${state.town}
      .week=${week}
      .language=${state.language}
      .colours=${colours}
      ?large=${state.projector}
      @seek=${(event: CustomEvent<number>) => store.change({ week: event.detail, stills: false })}></flip-book>`
}

function viewsOf({ both }: Twins, week: number): Readonly<Record<Side, View>> {
  const [a, b] = both.replays.map((replay, side) =>
    view(replay, week + valueAt(both.offsets, side)),
  )
  return { a: a!, b: b! }
}

/** What the dots of the two stages mean. Needs `twinStyles`. */
export function twinKey({ words }: Speech): TemplateResult {
  const { key, keyTitle } = words.comparison.ways
  const marks: Readonly<Record<keyof typeof key, SVGTemplateResult>> = {
    same: svg`<circle cx="8" cy="8" r="5" fill="var(--neutral)" fill-opacity="0.34"></circle>`,
    active: svg`<circle cx="8" cy="8" r="5" fill="var(--active)"></circle>`,
    gone: svg`<circle
        cx="8"
        cy="8"
        r="4"
        fill="none"
        stroke="var(--active)"
        stroke-width="2.2"></circle>`,
  }
  return html`<ul class="key" data-picture aria-label=${keyTitle}>${Object.entries(marks).map(
    ([look, mark]) =>
      html`<li><svg width="16" height="16" aria-hidden="true">${mark}</svg>${key[look as keyof typeof key]}</li>`,
  )}</ul>`
}
