/** Everything outside `sim/` comes in here. */

export { createWorld } from './create-world.ts'
export { dateOfWeek, formatDay, parseDay, weekOf, weekWithin } from './exact/calendar.ts'
export { canonical } from './exact/canonical.ts'
export { Fingerprint } from './exact/fingerprint.ts'
export { draw } from './exact/random.ts'
export { keyFromSeed } from './exact/seed-key.ts'
export { valueAt } from './exact/value-at.ts'
export { bringModule, ENGINES, type EngineName, enginesHere } from './fast/engine.ts'
export { decodeText } from './input/decode-text.ts'
export { parseInflow } from './input/inflow-file.ts'
export { countProblems, firstOf, formatProblems, type Problem, placeText } from './input/problem.ts'
export { inflowNameOf, type Parsed, parseScenario, type Sources } from './input/scenario-file.ts'
export { scenarioJsonSchema } from './input/scenario-json-schema.ts'
export { setPath } from './input/set-path.ts'
export { startValue, WHOLE_START_VALUES, withStartValue } from './input/start-value.ts'
export { NATION } from './input/tables.ts'
export { Checkpoints } from './results/checkpoints.ts'
export { type EventIndex, eventIndex } from './results/event-index.ts'
export { type EventRow, eventRow } from './results/event-row.ts'
export { EventRecorder, eventsOf } from './results/recorder.ts'
export { Simulation } from './results/simulation.ts'
export { type Column, EVENT_COLUMNS, eventColumns, trajectoryColumns } from './results/tables.ts'
export type { Trajectory } from './results/trajectory.ts'
export {
  type Branch,
  type OnProgress,
  type RunOptions,
  run,
  runInSteps,
} from './run.ts'
export { step } from './step.ts'
export { biography } from './story/biography.ts'
export { fieldOf } from './story/circle-field.ts'
export { circleStory } from './story/circle-story.ts'
export { FIELD_NAMES } from './story/field-names.ts'
export { type Codes, EVENT_FIELDS, type EventFields } from './terms/event-fields.ts'
export {
  ANSWER,
  ENDING,
  ENTRY,
  EVENT,
  type EventKind,
  type EventLog,
  EXIT,
  JOIN,
  ROUTE,
  SPLIT,
} from './terms/events.ts'
export { FIELDS, type FieldKey } from './terms/fields.ts'
export { LEVERS, type LeverKey } from './terms/levers.ts'
export { OUTCOME_FORMULAS, type OutcomeFormula } from './terms/outcome-formulas.ts'
export { isCount, OUTCOME, OUTCOMES, type OutcomeKey } from './terms/outcomes.ts'
export {
  DEFAULT_PARAMETERS,
  PARAMETERS,
  type ParameterKey,
  type Parameters,
  WHOLE_WEEKS,
} from './terms/parameters.ts'
export { PART_KEYS, PARTS, type Part } from './terms/parts.ts'
export type { PolicyEntry, Scenario, Structure, Words } from './terms/scenario.ts'
export { TOWN } from './terms/town.ts'
export { MODEL_VERSION } from './terms/version.ts'
export { WEEKS_PER_MONTH } from './terms/weeks.ts'
export { CONDITION_OUTCOMES } from './world/watched.ts'
export { copyWorld, type World } from './world/world.ts'
