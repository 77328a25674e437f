/**
 * Many runs: patterns, effects, drawn values. In the package: `helferkreise/experiments`. What the
 * patterns and effects are: `docs/patterns.md`.
 *
 * @module
 */

export { assess, type Changes, changedLoad, type TownChanges } from './assess.ts'
export { type Design, pointsOf } from './designs/design.ts'
export { type Designed, designOf } from './designs/design-of.ts'
export type { DesignSpec } from './designs/design-spec.ts'
export type { Group, Groups } from './designs/groups.ts'
export type { Improvement } from './designs/improve-hypercube.ts'
export { type Scramble, sobolSequence } from './designs/sobol-sequence.ts'
export { type PrimOptions, type PrimTrajectory, prim } from './discovery/prim.ts'
export type { PrimBox, PrimLimit } from './discovery/prim-box.ts'
export {
  type RegionalFactor,
  type RegionalOptions,
  type RegionalSensitivity,
  regionalSensitivity,
} from './discovery/regional.ts'
export type { FactorKind, Side } from './discovery/sides.ts'
export {
  type Drawn,
  drawnLoad,
  drawnParameters,
  drawnStart,
  rangeDraws,
  type Width,
} from './draws.ts'
export type { Effect, EffectCheck, Pair } from './effect.ts'
export type { EffectMetrics, Year } from './effect-metrics.ts'
export { EFFECTS } from './effects.ts'
export { type Extent, seedNames } from './extent.ts'
export type { FieldMetrics } from './field-metrics.ts'
export type { SmoothnessName } from './inference/covariance.ts'
export { type Direction, type Identification, identification } from './inference/directions.ts'
export { type Distance, distanceOf, scalesOf } from './inference/distance.ts'
export {
  type Emulator,
  type EmulatorData,
  emulatorOf,
  type Hyperparameters,
  type Prediction,
} from './inference/emulator.ts'
export { checkEmulator, type EmulatorCheck } from './inference/emulator-check.ts'
export { type EmulatorFit, fitEmulator } from './inference/fit-emulator.ts'
export { type NextWave, nextWave, type WaveSearch } from './inference/history-matching.ts'
export {
  implausibility,
  implausibilityIn,
  type MatchedOutcome,
  type Wave,
  worstOf,
} from './inference/implausibility.ts'
export type { KernelChoice } from './inference/kernel.ts'
export { type Luck, luckByNumber } from './inference/luck.ts'
export { type Likely, type ModelChoice, modelChoice } from './inference/model-choice.ts'
export type { Region } from './inference/not-ruled-out.ts'
export {
  filterByPatterns,
  type NamedBand,
  type PatternCount,
  type PatternFilter,
} from './inference/pattern-filter.ts'
export { type PredictiveRow, predictiveCheck } from './inference/predictive-check.ts'
export { powerSensitivity, type Reweighting, reweighted } from './inference/prior-sensitivity.ts'
export {
  type Keeping,
  type KeptDraw,
  modelProbabilities,
  type PriorDraw,
  type Rejection,
  rejectionAbc,
} from './inference/rejection.ts'
export { SequentialAbc } from './inference/sequential-abc.ts'
export {
  type Coverage,
  checkRanks,
  coverageOf,
  equalDraws,
  type RankCheck,
  rankOf,
  shareBelowTruth,
} from './inference/simulation-based-calibration.ts'
export type { FittedModel, SmcSettings, Stopping, Tolerance } from './inference/smc-settings.ts'
export type {
  FinishedRun,
  FitEnding,
  Generation,
  Particle,
  SmcState,
  WantedRun,
} from './inference/smc-state.ts'
export { asMeasured, type Statistic, type Target } from './inference/target.ts'
export {
  effectiveSampleSize,
  systematicResample,
  weightedCovariance,
  weightedMean,
  weightedQuantile,
  weightedVariance,
} from './inference/weighted.ts'
export { assessDraws, type DrawOptions, type DrawRow, type DrawSummary } from './many-draws.ts'
export {
  type Arms,
  armsOf,
  EFFECT_IDS,
  isOfOneRun,
  PATTERN_IDS,
  rowsOf,
} from './outcomes/arms.ts'
export {
  kaplanMeier,
  medianSurvival,
  restrictedMean,
  restrictedMeanVariance,
  type SurvivalCurve,
  survivalAt,
  survivalInterval,
} from './outcomes/kaplan-meier.ts'
export { type Lifetimes, poolLifetimes, type Step } from './outcomes/lifetimes.ts'
export { type LogRank, logRank } from './outcomes/log-rank.ts'
export {
  type MeasuredAll,
  measure,
  measureAll,
  neededFor,
  needsEvents,
} from './outcomes/measure.ts'
export type { Measured } from './outcomes/measured.ts'
export { type HazardStep, nelsonAalen } from './outcomes/nelson-aalen.ts'
export {
  type ColumnOutcome,
  type Divisor,
  type EffectOutcome,
  type EventsOutcome,
  type FirstOutcome,
  type Judged,
  type Kind,
  type Measure,
  type Moment,
  type Outcome,
  type PatternOutcome,
  type Period,
  REDUCTIONS,
  type Reduction,
  type Span,
  type SpellsOutcome,
  type SurvivalOutcome,
  type TransitionOutcome,
} from './outcomes/outcome.ts'
export { idOf, outcomeText } from './outcomes/outcome-text.ts'
export { inPeriods } from './outcomes/periods.ts'
export { type OutcomesRead, readOutcomes } from './outcomes/read-outcomes.ts'
export type { Role } from './outcomes/role-moves.ts'
export { lifetimesFor, valueOfCurve } from './outcomes/spell-value.ts'
export { lifetimesOf, type Spell, spellsOf, type Whose } from './outcomes/spells.ts'
export type { Observation, Status, TargetsRead } from './outcomes/target-rows.ts'
export { readInlineTargets, readTargets } from './outcomes/targets.ts'
export {
  type RoleMatrix,
  type Transitions,
  transitionShares,
  transitions,
} from './outcomes/transitions.ts'
export type { RunSpan } from './outcomes/weeks-of.ts'
export type { PatternRow } from './pattern-row.ts'
export {
  type AimSummary,
  type Comparison,
  compare,
  type PlanOutcomes,
  type PlanSummary,
  type World,
} from './policies/compare.ts'
export { dominates, type Judged as JudgedCandidate, paretoSet } from './policies/dominance.ts'
export type { Gene, Variation } from './policies/genes.ts'
export { hypervolume } from './policies/hypervolume.ts'
export { perfectInformation } from './policies/information.ts'
export { type Candidate, Nsga2, type SearchSettings } from './policies/nsga2.ts'
export type { Aim, Budget } from './policies/policies.ts'
export { type Better, regrets } from './policies/regret.ts'
export { harmShare, type Spread, spreadOf } from './policies/robustness.ts'
export { type PosteriorTable, packPosterior, readPosterior } from './posterior/packed.ts'
export type { Posterior, PosteriorFactor } from './posterior/posterior.ts'
export { posteriorDraws, underPosterior } from './posterior/under.ts'
export type { Correlation } from './priors/correlations.ts'
export { jointPrior } from './priors/joint-prior.ts'
export type { JointPrior, Prior } from './priors/prior.ts'
export { priorOf } from './priors/prior-of.ts'
export type { PriorSpec } from './priors/prior-spec.ts'
export { quantile } from './quantile.ts'
export { inProcess, type Listeners, type Purpose, type Runner, Runs } from './runs.ts'
export type { Band } from './score.ts'
export { seedOfRun } from './seed-of-run.ts'
export type { Impute, Imputed } from './sensitivity/complete.ts'
export type { Estimate, Resampling } from './sensitivity/estimate.ts'
export {
  type MorrisEffect,
  type MorrisEffects,
  morrisEffects,
} from './sensitivity/morris-effects.ts'
export { overTime } from './sensitivity/over-time.ts'
export {
  type PawnIndex,
  type PawnIndices,
  type PawnOptions,
  pawnIndices,
} from './sensitivity/pawn.ts'
export { type SobolIndices, sobolIndices } from './sensitivity/sobol-indices.ts'
export type { TownMetrics } from './town-metrics.ts'
export type { Load } from './variants.ts'
