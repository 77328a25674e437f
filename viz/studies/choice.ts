/** What a screening moves: groups of numbers, or each number of one kind by itself. */
export const MOVED = ['groups', 'levers', 'start', 'parameters'] as const
export type Moved = (typeof MOVED)[number]

/** Trajectories of a screening, and draws of a fit, that can be chosen. */
export const TRAJECTORIES = [4, 10, 20] as const
export const DRAWS = [100, 200, 500, 1000] as const

type Plan = {
  readonly title: string
  readonly seed: string
  /** Place of the town among the three, and the text of its scenario. */
  readonly town: number
  readonly scenario: string
}

/** A small fit of a plan to what was observed of its town. */
export type FitChoice = Plan & { readonly kind: 'fit'; readonly draws: number }

/** A small screening around a plan. */
export type ScreeningChoice = Plan & {
  readonly kind: 'screening'
  readonly moved: Moved
  readonly trajectories: number
}

/** A study that the page makes by itself: plain data, from which it can be made again. */
export type Choice = FitChoice | ScreeningChoice
export type StudyKind = Choice['kind']
