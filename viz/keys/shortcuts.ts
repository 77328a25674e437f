import type { Page } from '../element/page.ts'
import { forkHere } from '../fork/fork-here.ts'
import { type AsideName, isAside, ROUTES, type RouteName } from '../state/state.ts'
import type { Words } from '../words/index.ts'

/** A key and what it does. The same table drives the keys and the list that explains them. */
export type Shortcut = {
  readonly name: keyof Words['shortcut']
  /** As `keyOf` writes them; any of them will do. */
  readonly keys: readonly string[]
  /** Screens it works on; all but the stage inside another page when absent. */
  readonly routes?: readonly RouteName[]
  readonly run: (page: Page) => void
}

/** Screens with a shared clock. */
const CLOCK: readonly RouteName[] = ['stage', 'compare', 'lab', 'facilitate', 'own']
/** Keys that do not scroll the page around an embedded stage work there too. */
const CLOCK_OR_EMBED: readonly RouteName[] = [...CLOCK, 'embed']

const GO = {
  start: 'goStart',
  stage: 'goStage',
  compare: 'goCompare',
  story: 'goStory',
  lab: 'goLab',
  method: 'goMethod',
  facilitate: 'goFacilitate',
  seminar: 'goSeminar',
  own: 'goOwn',
} as const satisfies Record<Exclude<RouteName, AsideName>, keyof Words['shortcut']>

/** Every key of the page. `shortcuts` itself is answered by the list of keys. */
export const SHORTCUTS: readonly Shortcut[] = [
  {
    name: 'toggle',
    keys: ['Space'],
    routes: [...CLOCK_OR_EMBED, 'story'],
    run: ({ player }) => player.toggle(),
  },
  {
    name: 'back',
    keys: ['ArrowLeft'],
    routes: CLOCK_OR_EMBED,
    run: ({ player }) => player.step(-1),
  },
  {
    name: 'forward',
    keys: ['ArrowRight'],
    routes: CLOCK_OR_EMBED,
    run: ({ player }) => player.step(1),
  },
  {
    name: 'backMore',
    keys: ['Shift+ArrowLeft'],
    routes: CLOCK_OR_EMBED,
    run: ({ player }) => player.step(-4),
  },
  {
    name: 'forwardMore',
    keys: ['Shift+ArrowRight'],
    routes: CLOCK_OR_EMBED,
    run: ({ player }) => player.step(4),
  },
  { name: 'first', keys: ['Home'], routes: CLOCK, run: ({ player }) => player.first() },
  { name: 'last', keys: ['End'], routes: CLOCK, run: ({ player }) => player.last() },
  {
    name: 'previousEvent',
    keys: ['PageUp'],
    routes: CLOCK,
    run: ({ player }) => player.toEvent(-1),
  },
  { name: 'nextEvent', keys: ['PageDown'], routes: CLOCK, run: ({ player }) => player.toEvent(1) },
  { name: 'slower', keys: ['-'], routes: CLOCK, run: ({ player }) => player.turnSpeed(-1) },
  { name: 'faster', keys: ['+'], routes: CLOCK, run: ({ player }) => player.turnSpeed(1) },
  {
    name: 'previousStep',
    keys: ['ArrowLeft'],
    routes: ['story'],
    run: ({ store, state }) => store.change({ step: Math.max(0, state.step - 1) }),
  },
  {
    name: 'nextStep',
    keys: ['ArrowRight'],
    routes: ['story'],
    run: ({ store, state }) => store.change({ step: state.step + 1 }),
  },
  {
    name: 'table',
    keys: ['t', 'T'],
    routes: ['stage', 'compare'],
    run: ({ store, state }) => store.change({ table: !state.table }),
  },
  {
    name: 'alone',
    keys: ['e', 'E'],
    routes: ['stage'],
    run: ({ store, state }) => store.change({ alone: !state.alone }),
  },
  {
    name: 'levers',
    keys: ['l', 'L'],
    routes: ['stage'],
    run: ({ store, state }) => store.change({ levers: !state.levers }),
  },
  {
    name: 'baseline',
    keys: ['b', 'B'],
    routes: ['stage', 'lab'],
    run: ({ store, state }) => store.change({ baseline: !state.baseline }),
  },
  { name: 'fork', keys: ['f', 'F'], routes: ['stage', 'lab'], run: forkHere },
  {
    name: 'blank',
    keys: ['b', 'B'],
    routes: ['facilitate', 'story'],
    run: ({ desk }) => desk.toggleBlank(),
  },
  {
    name: 'projector',
    keys: ['p', 'P'],
    run: ({ store, state }) => store.change({ projector: !state.projector }),
  },
  { name: 'undo', keys: ['Ctrl+z'], run: ({ store }) => store.undo() },
  { name: 'redo', keys: ['Ctrl+y', 'Ctrl+Shift+z'], run: ({ store }) => store.redo() },
  ...ROUTES.filter((route) => !isAside(route)).map(
    (route, index): Shortcut => ({
      name: GO[route],
      keys: [String(index + 1)],
      run: ({ store }) => store.change({ route }),
    }),
  ),
]

/** The key that opens the list of keys. */
export const LIST_KEY = '?'

/** The shortcut of a key on a screen. */
export function shortcutOf(key: string, route: RouteName): Shortcut | undefined {
  return shortcutsOn(route).find(({ keys }) => keys.includes(key))
}

/** Shortcuts that work on a screen. */
export function shortcutsOn(route: RouteName): readonly Shortcut[] {
  return SHORTCUTS.filter(({ routes }) =>
    routes === undefined ? route !== 'embed' : routes.includes(route),
  )
}

/** A key in words: as people find it on their keyboard. */
export function keyWords(key: string, { keyName }: Words): string {
  return key
    .split(/\+(?=.)/)
    .map((part) => (Object.hasOwn(keyName, part) ? keyName[part as keyof typeof keyName] : part))
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join(' + ')
}
