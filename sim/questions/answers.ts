/** What the scenario of a town from answers is called in links and files. */
export const OWN_TOWN = 'our-town'

/** The questions that are answered by a choice, in their order after the number of inhabitants. */
export const CHOICES = {
  experience: ['little', 'some', 'much'],
  alliance: ['none', 'small', 'broad'],
  climate: ['tense', 'sober', 'close'],
  capacity: ['short', 'usual', 'strong'],
  budget: ['none', 'some', 'much'],
  polarisation: ['low', 'medium', 'high'],
  arrivals: ['half', 'twice', 'slow', 'second', 'own'],
} as const
/** A question that is answered by a choice. */
export type ChoiceKey = keyof typeof CHOICES
/** One of the eight questions about a town. */
export type QuestionKey = 'inhabitants' | ChoiceKey

/**
 * What was answered about a town. A question that is missing was answered by "don't know", which
 * is what the neutral town has; of the arrivals, that it was as in 2015.
 */
export type Answers = {
  /** Whole people. */
  readonly inhabitants?: number | undefined
} & { readonly [Q in ChoiceKey]?: (typeof CHOICES)[Q][number] | undefined } & {
  /** Of own arrivals, persons who come to the town in each month from January 2015 on. */
  readonly months?: readonly number[] | undefined
}

/** Fewest and most inhabitants of a town that the questions are for. */
export const INHABITANTS = { least: 5000, most: 400_000 } as const
/** How many months of own arrivals there can be, and persons in one of them. */
export const MONTHS = { most: 48, persons: 20_000 } as const

const KEYS = Object.keys(CHOICES) as ChoiceKey[]
/** The eight questions in their order. */
export const QUESTION_KEYS: readonly QuestionKey[] = ['inhabitants', ...KEYS]

/**
 * Answers in few characters, as a link has them: inhabitants, a digit for each choice (0 for
 * "don't know"), months of own arrivals.
 *
 * @example
 * ```ts
 * import { writeAnswers } from 'helferkreise'
 *
 * console.log(writeAnswers({ inhabitants: 20000, alliance: 'broad' })) // => 20000_0300000
 * console.log(writeAnswers({ arrivals: 'own', months: [10, 40] })) // => 0_0000005_10.40
 * ```
 */
export function writeAnswers(answers: Answers): string {
  const digits = KEYS.map((key) => {
    const choices: readonly string[] = CHOICES[key]
    return choices.indexOf(answers[key] ?? '') + 1
  })
  const months = answers.arrivals === 'own' ? (answers.months ?? []) : []
  const parts = [String(answers.inhabitants ?? 0), digits.join('')]
  return [...parts, ...(months.length > 0 ? [months.join('.')] : [])].join('_')
}

/** Answers from such a text, the nearest that there can be, and whether they are what it says; undefined where it says none. */
export function readAnswers(
  text: string,
): { readonly value: Answers; readonly exact: boolean } | undefined {
  const [, people, digits, listed] =
    /^(\d{1,9})_(\d{7})(?:_(\d{1,6}(?:\.\d{1,6})*))?$/.exec(text) ?? []
  if (people === undefined || digits === undefined) return undefined
  const said = Number(people)
  const { least, most } = INHABITANTS
  const chosen = KEYS.flatMap((key, at) => {
    const choices: readonly string[] = CHOICES[key]
    const choice = choices[Number(digits[at]) - 1]
    return choice === undefined ? [] : [[key, choice] as const]
  })
  const own = chosen.some(([, choice]) => choice === 'own')
  const value: Answers = {
    ...(said > 0 && { inhabitants: Math.min(most, Math.max(least, said)) }),
    ...Object.fromEntries(chosen),
    ...(own && listed !== undefined && { months: monthsOf(listed) }),
  }
  return { value, exact: writeAnswers(value) === text }
}

function monthsOf(listed: string): number[] {
  return listed
    .split('.')
    .slice(0, MONTHS.most)
    .map((persons) => Math.min(MONTHS.persons, Number(persons)))
}
