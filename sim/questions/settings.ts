import type { Answers, CHOICES, ChoiceKey, QuestionKey } from './answers.ts'
import { arrivalSettings } from './arrival-settings.ts'

/** How sure a value is: whoever answers says it, a source gives its figure, or its size is judged. */
export type Certainty = 'said' | 'read' | 'judged'

/** One value of a scenario that an answer sets. */
export type Setting = {
  /** Where it stands in a scenario file, such as `society.linking`. */
  readonly path: string
  /** As YAML has it. */
  readonly value: string
  /** Within what it may be; draws of many runs are taken from it. */
  readonly range?: readonly [low: number, high: number]
  readonly sure: Certainty
  /** Keys of claims and of evidence, or a table; empty where there is none. */
  readonly source: string
}

type Row = readonly [path: string, value: number, low: number, high: number, source?: string]

/** What stands for a town of which nothing is known. */
const UNKNOWN = 'unknown'
type Choices<Q extends ChoiceKey> = Readonly<
  Record<(typeof CHOICES)[Q][number] | typeof UNKNOWN, readonly Row[]>
>

/**
 * What each choice sets. "unknown" has the values of the neutral town and ranges as wide as all
 * choices together; the others have those of the town whose answer it would be, where there is one.
 */
const SETS: { readonly [Q in Exclude<ChoiceKey, 'arrivals'>]: Choices<Q> } = {
  experience: {
    unknown: [
      ['leadership.experience', 0.3, 0.05, 1],
      ['administration.understanding', 0.25, 0.05, 0.35],
    ],
    little: [
      ['leadership.experience', 0.15, 0.05, 0.25, 'I1'],
      ['administration.understanding', 0.12, 0.05, 0.2, 'I1'],
    ],
    some: [
      ['leadership.experience', 0.45, 0.3, 0.6],
      ['administration.understanding', 0.2, 0.1, 0.3],
    ],
    much: [
      ['leadership.experience', 1, 0.8, 1, 'III1, III2'],
      ['administration.understanding', 0.25, 0.15, 0.35, 'III1'],
    ],
  },
  alliance: {
    unknown: [['society.linking', 0.15, 0.03, 0.45]],
    none: [['society.linking', 0.1, 0.03, 0.17]],
    small: [
      ['society.allianceSince', 2007, 2007, 2007, 'II5'],
      ['society.allianceMembers', 0.3, 0.15, 0.45, 'II5'],
      ['society.linking', 0.25, 0.15, 0.35, 'II6'],
    ],
    broad: [
      ['society.allianceSince', 2007, 2007, 2007, 'II5'],
      ['society.allianceMembers', 0.65, 0.3, 0.9, 'II5'],
      ['society.linking', 0.42, 0.3, 0.55, 'II6, II8'],
    ],
  },
  climate: {
    unknown: [
      ['administration.trust', 0.55, 0.35, 0.75],
      ['administration.formality', 0.55, 0.25, 0.85],
      ['leadership.openness', 0.5, 0.2, 0.9],
      ['leadership.thanks', 0.2, 0, 0.7],
    ],
    tense: [
      ['administration.trust', 0.4, 0.3, 0.5, 'I2'],
      ['administration.formality', 0.75, 0.65, 0.85, 'I2, A17'],
      ['leadership.openness', 0.3, 0.15, 0.45],
      ['leadership.thanks', 0.1, 0, 0.2],
    ],
    sober: [
      ['administration.trust', 0.55, 0.47, 0.63],
      ['administration.formality', 0.55, 0.45, 0.65],
      ['leadership.openness', 0.5, 0.4, 0.6],
      ['leadership.thanks', 0.25, 0.15, 0.35],
    ],
    close: [
      ['administration.trust', 0.65, 0.55, 0.75, 'II3'],
      ['administration.formality', 0.305, 0.2, 0.45, 'II11'],
      ['leadership.openness', 0.75, 0.65, 0.9, 'II10'],
      ['leadership.thanks', 0.7, 0.55, 0.85, 'II3, II4'],
    ],
  },
  capacity: {
    unknown: [
      ['administration.staffSpeed', 1, 0.5, 2.2],
      ['administration.horizontal', 0.1, 0, 0.45],
    ],
    short: [
      ['administration.staffSpeed', 0.6, 0.4, 0.8, 'C28, C29'],
      ['administration.horizontal', 0.05, 0, 0.1],
    ],
    usual: [
      ['administration.staffSpeed', 1, 0.8, 1.2, 'C28, C29'],
      ['administration.horizontal', 0.12, 0.05, 0.2],
    ],
    strong: [
      ['administration.staffSpeed', 1.9, 1.5, 2.3, 'III1, III10'],
      ['administration.horizontal', 0.35, 0.25, 0.45, 'III6'],
    ],
  },
  budget: {
    unknown: [['leadership.budget', 0, 0, 100_000]],
    none: [['leadership.budget', 0, 0, 0, 'C30']],
    some: [['leadership.budget', 30_000, 15_000, 45_000, 'C30']],
    much: [['leadership.budget', 90_000, 60_000, 120_000, 'C30, I8']],
  },
  polarisation: {
    unknown: [['society.polarisation', 0.2, 0.05, 0.65]],
    low: [['society.polarisation', 0.12, 0.05, 0.2]],
    medium: [['society.polarisation', 0.28, 0.2, 0.36]],
    high: [['society.polarisation', 0.45, 0.35, 0.65, 'II15']],
  },
}

/** What the neutral town is like, and what of it follows the number of inhabitants. */
const NEUTRAL = {
  inhabitants: 100_000,
  municipalities: 14,
  circles: 3,
  officials: [2, 14, 14, 10],
} as const

/** Inhabitants that the scenario of these answers has. */
export function inhabitantsOf({ inhabitants }: Answers): number {
  return inhabitants ?? NEUTRAL.inhabitants
}

/** The place itself; offices, municipalities and first circles stay as many per inhabitant as in the neutral town. */
function sizeSettings(answers: Answers): Setting[] {
  const judged = { sure: 'judged', source: '' } as const
  const population = { path: 'place.population', value: String(inhabitantsOf(answers)) }
  if (answers.inhabitants === undefined) return [{ ...population, ...judged }]
  const share = answers.inhabitants / NEUTRAL.inhabitants
  const scaled = (count: number) => String(Math.max(1, Math.round(count * share)))
  return [
    { ...population, sure: 'said', source: '' },
    { path: 'place.municipalities', value: scaled(NEUTRAL.municipalities), ...judged },
    { path: 'society.circles', value: scaled(NEUTRAL.circles), ...judged },
    ...NEUTRAL.officials.map((officials, office) => ({
      path: `administration.offices[${office}].officials`,
      value: scaled(officials),
      ...judged,
    })),
  ]
}

/**
 * What the answer to a question sets in the neutral town, in the order of the file. Pure.
 *
 * @example
 * ```ts
 * import { settingsOf } from 'helferkreise'
 *
 * const [first] = settingsOf('budget', { budget: 'some' })
 * console.log(first?.path, first?.value, first?.range) // => leadership.budget 30000 [ 15000, 45000 ]
 * ```
 */
export function settingsOf(question: QuestionKey, answers: Answers): readonly Setting[] {
  if (question === 'inhabitants') return sizeSettings(answers)
  if (question === 'arrivals') return arrivalSettings(answers, inhabitantsOf(answers))
  // The answer is one of the choices of its question.
  const rows = SETS[question] as Readonly<Record<string, readonly Row[]>>
  const said = question === 'budget' && answers.budget !== undefined
  return (rows[answers[question] ?? UNKNOWN] ?? []).map((row) => settingOf(row, said))
}

function settingOf([path, value, low, high, source = '']: Row, said: boolean): Setting {
  const sure = said ? 'said' : 'judged'
  const alone = { path, value: String(value), sure, source } as const
  return low === high ? alone : { ...alone, range: [low, high] }
}
