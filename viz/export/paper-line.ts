import '../element/paper.ts'
import type { Page } from '../element/page.ts'
import type { RouteName } from '../state/state.ts'
import { dayOf } from '../words/day-of.ts'
import { shownPlans } from './shown-plan.ts'

/** Screens that show towns under a plan, and those of them that show them in one month. */
const PLANNED: readonly RouteName[] = [
  'stage',
  'compare',
  'lab',
  'story',
  'handout',
  'receipt',
  'embed',
]
const DATED: readonly RouteName[] = ['stage', 'compare', 'lab', 'embed']

/** What stands at the foot of every printed page: that it is a model, the screen, and what is shown: month, plan, towns. */
function paperLine(page: Page): string {
  const { state, say, session, week } = page
  const { words, names } = say
  const told = [`${words.modelOnly}.`, words.route[state.route]]
  const { towns } = session.a
  if (towns && DATED.includes(state.route)) told.push(say.month(dayOf(week, towns.start)))
  if (towns && PLANNED.includes(state.route)) {
    const titles = towns.replays.map(({ trajectory }) => trajectory.scenario.title[names])
    told.push(`${words.deliver.export.plan}: ${shownPlans(page)}`, titles.join(', '))
  }
  return told.join(' · ')
}

/** Has every sheet say what `page` shows when it is printed, in the rules of the page (`theme.css`). */
export function printLine(page: () => Page): void {
  window.addEventListener('beforeprint', () =>
    document.documentElement.style.setProperty('--paper-line', JSON.stringify(paperLine(page()))),
  )
}
