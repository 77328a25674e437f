import type { Scenario } from '../../sim/index.ts'
import type { DesignSpec } from '../designs/design-spec.ts'
import type { Outcome } from '../outcomes/outcome.ts'
import type { Policies } from '../policies/policies.ts'
import type { Correlation } from '../priors/correlations.ts'
import type { PriorSpec } from '../priors/prior-spec.ts'
import type { Calibration } from './calibration.ts'

/** A town of a study: its scenario, and the texts that it was read from. */
export type StudyTown = {
  readonly name: string
  readonly scenario: Scenario
  readonly text: string
  /** Texts of the tables of arrivals that the scenario may name. */
  readonly tables: Readonly<Record<string, string>>
}

/**
 * What differs between the settings of a study: something that is decided (a lever), or something
 * that is not known (an uncertainty).
 */
export type Factor = {
  readonly name: string
  readonly kind: 'lever' | 'uncertainty'
  /** Paths of the scenario that get its value, as `--set` takes them. */
  readonly set: readonly string[]
  /** The only town whose scenario it changes; all when absent. */
  readonly town?: string
  readonly prior: PriorSpec
  /** Where it has no numbers: what its values 0, 1, 2 ... stand for. */
  readonly choices?: readonly unknown[]
}

/**
 * A study, resolved: which settings of which towns are run under which seeds, and what is measured.
 * Plain data: it is what a worker, on this machine or another, is given.
 */
export type Study = {
  readonly title: string
  /** Luck of everything that the study does. */
  readonly seed: string
  /** Weeks of each run; those of the scenarios when absent. */
  readonly weeks?: number
  readonly towns: readonly StudyTown[]
  readonly factors: readonly Factor[]
  readonly correlations: readonly Correlation[]
  readonly outcomes: readonly Outcome[]
  /** Absent where the study is a calibration or compares policies, alone. */
  readonly design?: DesignSpec
  /** Seeds under which every setting is run. */
  readonly seeds: number
  /** Whether all settings share their seeds, so that their differences are not luck. */
  readonly luck: 'shared' | 'own'
  readonly calibration?: Calibration
  readonly policies?: Policies
}
