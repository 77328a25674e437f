/**
 * The model: read a scenario, run it, look at what a run leaves behind. In the package:
 * `helferkreise`. Everything outside `sim/` comes in here.
 *
 * Weeks are counted from 0, the week in which `start` of the scenario lies; shares lie in [0, 1];
 * residents, circles and officials are known by number. The same scenario, seed and version give
 * the same bits everywhere, in JavaScript and in WebAssembly.
 *
 * @module
 */

export { createWorld } from './create-world.ts'
export { dateOfWeek, formatDay, parseDay, weekOf, weekWithin } from './exact/calendar.ts'
export { canonical } from './exact/canonical.ts'
export type { Columns } from './exact/columns.ts'
export { Fingerprint } from './exact/fingerprint.ts'
export { exp, log, normalQuantile } from './exact/math.ts'
export { draw, type Key } from './exact/random.ts'
export { keyFromSeed } from './exact/seed-key.ts'
export { valueAt } from './exact/value-at.ts'
export { bringModule, ENGINES, type EngineName, enginesHere } from './fast/engine.ts'
export { type Decoder, decodeText } from './input/decode-text.ts'
export { type InflowResult, parseInflow } from './input/inflow-file.ts'
export { countProblems, firstOf, formatProblems, type Problem, placeText } from './input/problem.ts'
export {
  inflowNameOf,
  type Parsed,
  parseScenario,
  type Sources,
  scenarioReader,
} from './input/scenario-file.ts'
export { type SchemaPart, scenarioJsonSchema } from './input/scenario-json-schema.ts'
export { type Assigned, setPath } from './input/set-path.ts'
export { startValue, WHOLE_START_VALUES, withStartValue } from './input/start-value.ts'
export { NATION } from './input/tables.ts'
export {
  type Answers,
  CHOICES,
  type ChoiceKey,
  INHABITANTS,
  MONTHS,
  OWN_TOWN,
  QUESTION_KEYS,
  type QuestionKey,
  readAnswers,
  writeAnswers,
} from './questions/answers.ts'
export { USUAL, WAVE } from './questions/arrival-settings.ts'
export { CERTAINTY_WORDS, CHOICE_NAMES, QUESTION_TITLES } from './questions/question-words.ts'
export { SETTING_NAMES, type SettingName, settingName } from './questions/setting-names.ts'
export { type Certainty, inhabitantsOf, type Setting, settingsOf } from './questions/settings.ts'
export { townFile } from './questions/town-file.ts'
export { Checkpoints } from './results/checkpoints.ts'
export { type EventIndex, eventIndex } from './results/event-index.ts'
export { type EventRow, eventRow } from './results/event-row.ts'
export { EventRecorder, eventsOf } from './results/recorder.ts'
export { Simulation } from './results/simulation.ts'
export {
  type Column,
  type ColumnMeaning,
  EVENT_COLUMNS,
  eventColumns,
  trajectoryColumns,
} from './results/tables.ts'
export type { OfficeRecord, OfficialRecord, Trajectory } from './results/trajectory.ts'
export {
  type Branch,
  type OnProgress,
  type RunOptions,
  run,
  runInSteps,
  type Steps,
} from './run.ts'
export { step } from './step.ts'
export { biography } from './story/biography.ts'
export { fieldOf } from './story/circle-field.ts'
export { type CircleLabel, circleLabel, circleLetter, circleName } from './story/circle-name.ts'
export { circleStory } from './story/circle-story.ts'
export { FIELD_LABELS, FIELD_NAMES } from './story/field-names.ts'
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
export { FIELDS, type FieldDefinition, type FieldKey } from './terms/fields.ts'
export { LEVERS, type LeverDefinition, type LeverKey } from './terms/levers.ts'
export { OUTCOME_FORMULAS, type OutcomeFormula } from './terms/outcome-formulas.ts'
export {
  isCount,
  OUTCOME,
  OUTCOMES,
  type OutcomeDefinition,
  type OutcomeKey,
} from './terms/outcomes.ts'
export {
  DEFAULT_PARAMETERS,
  type EvidenceStatus,
  PARAMETERS,
  type ParameterDefinition,
  type ParameterKey,
  type Parameters,
  WHOLE_WEEKS,
} from './terms/parameters.ts'
export { PART_KEYS, PARTS, type Part, partText } from './terms/parts.ts'
export type { OfficialRole } from './terms/roles.ts'
export type {
  Arrivals,
  Condition,
  Head,
  HeadChange,
  Office,
  PolicyEntry,
  Scenario,
  Shape,
  Shock,
  Structure,
  Words,
} from './terms/scenario.ts'
export { TOWN, type TownField } from './terms/town.ts'
export { MODEL_VERSION } from './terms/version.ts'
export { WEEKS_PER_MONTH, WEEKS_PER_YEAR } from './terms/weeks.ts'
export type { InflowTable, Scope } from './world/inflow.ts'
export { CONDITION_OUTCOMES } from './world/watched.ts'
export { type Count, copyWorld, type World } from './world/world.ts'
