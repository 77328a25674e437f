import type { Lifetimes } from '../../../experiments/outcomes/lifetimes.ts'

/** Weeks of remission, as published: `+` stands behind those that went on. */
function read(text: string): Lifetimes {
  const weeks = text.split(' ')
  return {
    time: weeks.map((week) => Number.parseInt(week, 10)),
    ended: weeks.map((week) => !week.endsWith('+')),
  }
}

/** Freireich et al. 1963, as in Klein and Moeschberger, Survival Analysis, 2nd edition, table 1.1. */
export const TREATED = read('10 7 32+ 23 22 6 16 34+ 32+ 25+ 11+ 20+ 19+ 6 17+ 35+ 6 13 9+ 6+ 10+')
export const PLACEBO = read('1 22 3 12 8 17 2 11 8 12 2 5 4 15 8 23 5 11 4 1 8')
