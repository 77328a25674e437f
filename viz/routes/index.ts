import type { RouteName } from '../state/state.ts'
import type { Screen } from './screen.ts'

type Route = {
  /** Name of the element that `load` defines; it is a `Screen`. */
  readonly element: string
  readonly load: () => Promise<unknown>
}

/** Every screen; each is loaded when it is first opened. */
const ROUTE_TABLE: Readonly<Record<RouteName, Route>> = {
  start: { element: 'start-screen', load: () => import('./start/start-screen.ts') },
  stage: { element: 'stage-screen', load: () => import('./stage/stage-screen.ts') },
  compare: { element: 'compare-screen', load: () => import('./compare/compare-screen.ts') },
  story: { element: 'story-screen', load: () => import('./story/story-screen.ts') },
  lab: { element: 'lab-screen', load: () => import('./lab/lab-screen.ts') },
  method: { element: 'method-screen', load: () => import('./method/method-screen.ts') },
  facilitate: {
    element: 'facilitate-screen',
    load: () => import('./facilitate/facilitate-screen.ts'),
  },
  seminar: { element: 'seminar-screen', load: () => import('./seminar/seminar-screen.ts') },
  own: { element: 'own-screen', load: () => import('./own/own-screen.ts') },
  handout: { element: 'handout-screen', load: () => import('./handout/handout-screen.ts') },
  embed: { element: 'embed-screen', load: () => import('./embed/embed-screen.ts') },
  plans: { element: 'plans-screen', load: () => import('./plans/plans-screen.ts') },
  teacher: { element: 'teacher-screen', load: () => import('./teacher/teacher-screen.ts') },
  duel: { element: 'duel-screen', load: () => import('./duel/duel-screen.ts') },
  lesson: { element: 'lesson-screen', load: () => import('./lesson/lesson-screen.ts') },
  teams: { element: 'teams-screen', load: () => import('./teams/teams-screen.ts') },
  receipt: { element: 'receipt-screen', load: () => import('./receipt/receipt-screen.ts') },
}

/** Loads a screen and makes its element. */
export async function openScreen(route: RouteName): Promise<Screen> {
  const { element, load } = ROUTE_TABLE[route]
  // One that is there is shown at once.
  if (!customElements.get(element)) await load()
  // The element was defined by its module.
  return document.createElement(element) as Screen
}
