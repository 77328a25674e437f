import { dateOfWeek, valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import type { Towns } from '../replay/towns.ts'
import type { Speech } from '../words/index.ts'
import { NUMERALS } from '../words/names.ts'

/** What makes a file citable, in fixed keys: of one town and its whole run. */
export type About = {
  readonly note: string
  readonly title: string
  readonly scenario: string
  readonly ownScenario: boolean
  readonly seed: string
  readonly modelVersion: string
  readonly fingerprint: string
  readonly from: string
  readonly to: string
  readonly link: string
}

/** Said in both languages, whatever the page speaks. */
const NOTE = 'Modell, keine Vorhersage / Model, not a prediction'

/** Where the numbers of a town come from. */
export function aboutTown(page: Page, towns: Towns, town: number): About {
  const { trajectory } = valueAt(towns.replays, town)
  const { scenario, seed, version, fingerprint, start, weeks } = trajectory
  return {
    note: NOTE,
    title: scenario.title[page.say.names],
    scenario: scenario.id,
    ownScenario: page.session.own.some((file) => file.town === town),
    seed,
    modelVersion: version,
    fingerprint,
    from: dateOfWeek(0, start),
    to: dateOfWeek(weeks - 1, start),
    link: location.hash,
  }
}

/** The lines under a picture: the note with the dates shown, then a line per town, or per run that is compared. */
export function footerLines(page: Page, towns: Towns, from: number, to: number): readonly string[] {
  const { say, state, session } = page
  const line = (of: Towns, town: number) => townLine(aboutTown(page, of, town), say)
  const other = state.route === 'compare' ? session.b.towns : undefined
  const dates = datesOf(towns, from, to, say)
  const lines = other
    ? [`A: ${line(towns, state.town)}`, `B: ${line(other, state.town)}`]
    : NUMERALS.map((_, town) => line(towns, town))
  return [`${NOTE} · ${dates}`, ...lines]
}

function townLine(about: About, { words }: Speech): string {
  const own = about.ownScenario ? `, ${words.deliver.export.own}` : ''
  return (
    `${about.title} (${about.scenario}${own}) · ${words.seed} ${about.seed} · ` +
    `${words.version} ${about.modelVersion} · ${words.fingerprint} ${about.fingerprint}`
  )
}

function datesOf({ start }: Towns, from: number, to: number, say: Speech): string {
  const day = (week: number) => say.day(new Date(`${dateOfWeek(week, start)}T12:00:00Z`))
  if (from === to) return day(from)
  return say.words.deliver.export.range(day(from), day(to))
}

/** A file name that carries the fingerprint: of one town, or the beginnings of all three. */
export function fileName(what: string, prints: readonly string[], ending: string): string {
  const print = prints.length === 1 ? prints[0] : prints.map((each) => each.slice(0, 8)).join('-')
  return `helferkreise-${what}-${print}.${ending}`
}
