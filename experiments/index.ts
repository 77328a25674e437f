/** Many runs: patterns, effects, drawn values. In the package: `helferkreise/experiments`. */

export { assess, type Changes, changedLoad } from './assess.ts'
export { drawnLoad, drawnParameters, drawnStart, type Width } from './draws.ts'
export { EFFECTS } from './effects.ts'
export { type Extent, seedNames } from './extent.ts'
export { assessDraws, type DrawOptions, type DrawRow, type DrawSummary } from './many-draws.ts'
export type { PatternRow } from './pattern-row.ts'
export { quantile } from './quantile.ts'
export { inProcess, type Listeners, type Purpose, type Runner, Runs } from './runs.ts'
export type { Load } from './variants.ts'
