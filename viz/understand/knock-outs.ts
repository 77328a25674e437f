import {
  EXIT,
  type ParameterKey,
  type Part,
  type Scenario,
  type Structure,
} from '../../sim/index.ts'
import { applyChanges } from '../plan/apply.ts'
import type { ChangeKey } from '../plan/change.ts'

/** How a reason for leaving is taken out of the model. */
type KnockOut = {
  /** Number of `EXIT` whose part becomes nothing, or less where `rest` says so. */
  readonly cause: number
  readonly values: Readonly<Partial<Record<ParameterKey, number>>>
  readonly structure: Readonly<Partial<Omit<Structure, 'without'>>>
  /** Parts of the model that are switched off. */
  readonly parts: readonly Part[]
  /** Levers that are pulled from the beginning. */
  readonly levers: Readonly<Record<string, number>>
  /** A part of the cause stays. */
  readonly rest: boolean
}

/** One switch of the model per reason for leaving that has one. */
export const KNOCK_OUTS = {
  friction: knock(EXIT.friction, { parts: ['friction'], rest: true }),
  lostFreedom: knock(EXIT.lostFreedom, { parts: ['freedom'] }),
  noNeed: knock(EXIT.noNeed, { values: { exitTasks: 0 } }),
  idle: knock(EXIT.idle, { values: { exitIdle: 0 } }),
  unclearRole: knock(EXIT.unclearRole, { values: { exitRole: 0 } }),
  exhaustion: knock(EXIT.exhaustion, { values: { exitStrain: 0, motivationStrain: 0 } }),
  noRecognition: knock(EXIT.noRecognition, {
    values: { recognitionFade: 0, recognitionStep: 1 },
    structure: { appreciation: 'additive' },
    parts: ['pressure'],
    levers: { appreciation: 1, 'appreciation.interval': 1 },
    rest: true,
  }),
  lifeEvent: knock(EXIT.lifeEvent, { values: { exitLife: 0 } }),
} as const satisfies Readonly<Record<string, KnockOut>>

export type KnockOutKey = keyof typeof KNOCK_OUTS
export const KNOCK_OUT_KEYS = Object.keys(KNOCK_OUTS) as readonly KnockOutKey[]

function knock(
  cause: number,
  {
    values = {},
    structure = {},
    parts = [],
    levers = {},
    rest = false,
  }: Partial<Omit<KnockOut, 'cause'>>,
): KnockOut {
  return { cause, values, structure, parts, levers, rest }
}

/** The same town in which nobody can leave for a reason; everything else stays as it is. */
export function withoutCause(scenario: Scenario, key: KnockOutKey): Scenario {
  const { values, structure, parts, levers }: KnockOut = KNOCK_OUTS[key]
  const changes = Object.entries(levers).map(([lever, value]) => ({
    town: 0,
    key: lever as ChangeKey,
    value,
  }))
  const pulled = applyChanges(scenario, changes, 0)
  return {
    ...pulled,
    parameters: { ...pulled.parameters, ...values },
    structure: {
      ...pulled.structure,
      ...structure,
      without: [...pulled.structure.without, ...parts],
    },
  }
}
