/** Everything outside `sim/` comes in here. */
export { dateOfWeek, formatDay, parseDay, WEEKS_PER_MONTH, weekOf } from './calendar.ts'
export { Checkpoints } from './checkpoints.ts'
export { createWorld } from './create-world.ts'
export { ENTRY, EVENT, type EventKind, type EventLog, EXIT, JOIN, ROUTE } from './events.ts'
export { Fingerprint } from './fingerprint.ts'
export { parseInflow } from './input/inflow-file.ts'
export { formatProblems, type Problem } from './input/problem.ts'
export { type Parsed, parseScenario, type Sources, setPath } from './input/scenario-file.ts'
export { scenarioJsonSchema } from './input/schema.ts'
export { LEVERS, type LeverKey } from './levers.ts'
export { OUTCOME_INDEX, OUTCOMES, type OutcomeKey } from './outcomes.ts'
export {
  DEFAULT_PARAMETERS,
  PARAMETERS,
  type ParameterKey,
  type Parameters,
  WHOLE_WEEKS,
} from './parameters.ts'
export { EventRecorder } from './recorder.ts'
export {
  type Branch,
  ENGINES,
  type EngineName,
  type OnProgress,
  type RunOptions,
  run,
  runInSteps,
} from './run.ts'
export type { PolicyEntry, Scenario, Structure, Words } from './scenario.ts'
export { Simulation } from './simulation.ts'
export { step } from './step.ts'
export { biography } from './story/biography.ts'
export { circleStory } from './story/circle-story.ts'
export { type Column, eventColumns, trajectoryColumns } from './tables.ts'
export type { Trajectory } from './trajectory.ts'
export { MODEL_VERSION } from './version.ts'
export { copyWorld, TOWN, type World } from './world.ts'
