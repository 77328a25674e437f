import { dateOfWeek, valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { slugOf } from '../plan/plan-name.ts'
import type { Towns } from '../replay/towns.ts'
import { pageLink } from '../state/page-link.ts'
import type { Side } from '../state/state.ts'
import type { Speech } from '../words/index.ts'
import { NUMERALS } from '../words/names.ts'
import { shownPlan, shownPlans } from './shown-plan.ts'

/** What makes a file citable, in fixed keys: of one town and its whole run. */
export type About = {
  readonly note: string
  readonly title: string
  readonly scenario: string
  readonly ownScenario: boolean
  /** What was changed of the scenario, in the words of the page. */
  readonly plan: string
  readonly seed: string
  readonly modelVersion: string
  readonly fingerprint: string
  readonly from: string
  readonly to: string
  /** With the address of the page where others can open it. */
  readonly link: string
  readonly cite: string
  readonly licence: string
}

/** Said in both languages, whatever the page speaks. */
const NOTE = 'Modell, keine Vorhersage / Model, not a prediction'

/** As LICENSE-texts.md has it. */
const LICENCE =
  'Pictures of the page: CC BY 4.0, Helferkreise authors. Numbers that you compute are yours; please say with which version.'

/** Where the numbers of a town come from; `side` is the plan it ran under. */
export function aboutTown(page: Page, towns: Towns, town: number, side: Side = 'a'): About {
  const { trajectory } = valueAt(towns.replays, town)
  const { scenario, seed, version, fingerprint, start, weeks } = trajectory
  return {
    note: NOTE,
    title: scenario.title[page.say.names],
    scenario: scenario.id,
    ownScenario: page.session.own.some((file) => file.town === town),
    plan: shownPlan(page, side),
    seed,
    modelVersion: version,
    fingerprint,
    from: dateOfWeek(0, start),
    to: dateOfWeek(weeks - 1, start),
    link: pageLink(location.hash).href,
    cite: `Helferkreise authors, Helferkreise, version ${version}; ${scenario.id}, plan "${shownPlan(page, side)}", seed "${seed}", fingerprint ${fingerprint}`,
    licence: LICENCE,
  }
}

/** The lines under a picture: the note with the dates shown, the plan, a line per town, or per run that is compared, and how it may be used. */
export function footerLines(page: Page, towns: Towns, from: number, to: number): readonly string[] {
  const { say, state, session } = page
  const line = (of: Towns, town: number) => townLine(aboutTown(page, of, town), say)
  const other = state.route === 'compare' ? session.b.towns : undefined
  const dates = datesOf(towns, from, to, say)
  const lines = other
    ? [`A: ${line(towns, state.town)}`, `B: ${line(other, state.town)}`]
    : NUMERALS.map((_, town) => line(towns, town))
  const { plan, pictureLicence } = say.words.deliver.export
  const { version } = valueAt(towns.replays, 0).trajectory
  return [`${NOTE} · ${dates}`, `${plan}: ${shownPlans(page)}`, ...lines, pictureLicence(version)]
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

/** A file name that carries the plan and the fingerprint: of one town, or the beginnings of all three. */
export function fileName(
  what: string,
  plan: string,
  prints: readonly string[],
  ending: string,
): string {
  const print = prints.length === 1 ? prints[0] : prints.map((each) => each.slice(0, 8)).join('-')
  return `helferkreise-${what}-${slugOf(plan)}-${print}.${ending}`
}
