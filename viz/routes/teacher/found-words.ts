import type { Page } from '../../element/page.ts'
import { toldPlan } from '../../parts/difference-list.ts'
import { sharedStart } from '../../plan/plan.ts'
import { planName } from '../../plan/plan-name.ts'
import type { HandIn } from '../../seminar/hand-in.ts'
import { decodeState } from '../../state/address.ts'
import type { TaskKey } from '../../state/lesson.ts'
import type { State } from '../../state/state.ts'
import { dayOf } from '../../words/day-of.ts'
import { lessonWords } from '../../words/lesson/index.ts'
import { numeralOf } from '../../words/names.ts'

type Given = Pick<Page, 'say' | 'session'>

/** What was on the screen when a task was done; undefined where it is open. Whatever a hand-in says, it is read as an address of this page. */
export function foundState({ found }: HandIn, key: TaskKey): State | undefined {
  const address = found[key]
  return address === undefined ? undefined : decodeState(address).state
}

/** What a pupil found, in words; undefined where the task is open. */
export function foundWords(page: Given, handIn: HandIn, key: TaskKey): string | undefined {
  const state = foundState(handIn, key)
  if (!state) return undefined
  const { say, session } = page
  const { teacher } = lessonWords(say)
  const person = () => {
    const { selection } = state
    return selection
      ? teacher.person(String(selection.id), say.words.town(numeralOf(selection.town)))
      : ''
  }
  switch (key) {
    case 'conflict':
      return teacher.week(say.day(dayOf(state.week ?? 0, sharedStart(session.scenarios))))
    case 'biography':
      return person()
    case 'comparison':
      return `${planName(state.a, say)} / ${planName(state.b, say)}: ${person()}`
    default:
      return planWords(page, state)
  }
}

/** All that a plan changes, in sentences. */
function planWords({ say, session }: Given, state: State): string {
  // A starting point has a name.
  if (state.a.changes.length === 0 && state.tree.branches.length === 1)
    return planName(state.a, say)
  const told = toldPlan({ state, say, session }, state.tree.at, state.a)
  if (told.length === 0) return say.words.differencesNone
  return told.map(({ towns, sentence }) => `${towns}: ${sentence}`).join('; ')
}
