import { writePlan } from '../plan/plan-text.ts'
import { encodeState } from '../state/address.ts'
import { INITIAL, type State } from '../state/state.ts'

/** What an embedded stage shows: a town, 0 to 2, or all. */
export type Shown = number | 'all'

/** HTML of the element that makes a frame of the height of what it shows. `page` is where the page lies. */
export function elementCode(state: State, shown: Shown, page: string): string {
  const { week, a, runs, language, theme } = state
  const attributes = {
    town: shown === 'all' ? shown : shown + 1,
    week: week ?? 0,
    scenario: writePlan(a),
    run: runs.some((run) => run > 0) ? runs.map((run) => run + 1).join('_') : undefined,
    lang: language === 'pack' ? 'de' : language,
    theme: theme === 'system' ? undefined : theme,
  }
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${escaped(String(value))}"`],
  )
  return `<script src="${escaped(`${new URL('.', page)}embed.js`)}" async></script>
<helferkreise-town ${written.join(' ')}></helferkreise-town>`
}

/** HTML of a plain frame. */
export function frameCode(state: State, shown: Shown, page: string, title: string): string {
  const { week, a, runs, language, theme } = state
  const address = encodeState({
    ...INITIAL,
    route: 'embed',
    town: shown === 'all' ? INITIAL.town : shown,
    all: shown === 'all',
    week: week ?? 0,
    a,
    runs,
    language: language === 'pack' ? 'de' : language,
    theme,
  })
  const source = escaped(new URL(address, page).href)
  return `<iframe src="${source}" title="${escaped(title)}" loading="lazy" style="width: 100%; height: 680px; border: 0"></iframe>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
