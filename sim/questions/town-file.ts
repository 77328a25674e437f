import { setPath } from '../input/set-path.ts'
import type { Words } from '../terms/scenario.ts'
import { type Answers, OWN_TOWN, QUESTION_KEYS, type QuestionKey, writeAnswers } from './answers.ts'
import { CERTAINTY_WORDS, CHOICE_NAMES, QUESTION_TITLES } from './question-words.ts'
import { inhabitantsOf, type Setting, settingsOf } from './settings.ts'

type Language = keyof Words

const TITLE = '{ de: Unsere Stadt, en: Our town }'
const SUBTITLE = '{ de: Aus acht Antworten, en: From eight answers }'
const RANGES = '\nranges:'
/** The neutral town begins with what is said of it; the first line without a mark ends that. */
const HEAD = /^(?:#.*\n)+/

/**
 * The scenario file of a town from answers: the neutral one with what the answers set, as text in
 * YAML. Comments say what was answered and how sure each value is, in German or English; they
 * change no run.
 *
 * @throws Error where `neutral` is not the text of the neutral town.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { townFile } from 'helferkreise'
 *
 * const neutral = readFileSync(new URL(import.meta.resolve('helferkreise/scenarios/neutral.yaml')), 'utf8')
 * const text = townFile(neutral, { polarisation: 'high' }, 'en')
 * console.log(/^ {2}polarisation: .*$/m.exec(text)?.[0])
 * // =>   polarisation: 0.45 # question 7; size judged (II15)
 * ```
 */
export function townFile(neutral: string, answers: Answers, language: Language): string {
  const settings = QUESTION_KEYS.flatMap((question, at) =>
    settingsOf(question, answers).map((setting) => ({ ...setting, number: at + 1 })),
  )
  const body = neutral.replace(HEAD, '')
  const end = body.indexOf(RANGES)
  if (end < 0) throw new Error('expected the text of the neutral town, with its ranges')
  const set = setPath(body.slice(0, end), [
    `id=${OWN_TOWN}`,
    `title=${TITLE}`,
    `subtitle=${SUBTITLE}`,
    ...settings.map(({ path, value }) => `${path}=${value}`),
  ])
  if (!set.ok) throw new Error(JSON.stringify(set.problems))
  const noted = settings.reduce(
    (text, setting) => withNote(text, setting.path, noteOf(setting, language)),
    set.text,
  )
  const ranges = { ...rangesIn(body.slice(end)), ...rangesOf(settings) }
  return [...headOf(answers, language), noted.trimEnd(), ...rangeLines(ranges, language), ''].join(
    '\n',
  )
}

/** What was asked and answered, and how the same file is made again. */
function headOf(answers: Answers, language: Language): string[] {
  const answered = QUESTION_KEYS.map(
    (question, at) =>
      `# ${at + 1}. ${QUESTION_TITLES[question][language]} ${answerWords(question, answers, language)}`,
  )
  return [
    `# ${HEADING[language]}`,
    ...answered,
    `# ${AGAIN[language]} npm run sim -- town --answers ${writeAnswers(answers)}`,
  ]
}

const HEADING: Words = {
  de: 'Unsere Stadt, aus acht Antworten. Modell, keine Vorhersage. Ungewiss ist, was unter "ranges" steht.',
  en: 'Our town, from eight answers. Model, not a prediction. What stands below "ranges" is uncertain.',
}
const AGAIN: Words = { de: 'Dieselbe Datei noch einmal:', en: 'The same file once more:' }
const QUESTION: Words = { de: 'Frage', en: 'question' }
const UNCERTAIN: Words = {
  de: 'zwischen diesen Werten kann es liegen; daraus werden viele Läufe gezogen',
  en: 'it may lie between these values; many runs are drawn from them',
}

/** What was answered, in words. */
export function answerWords(question: QuestionKey, answers: Answers, language: Language): string {
  if (question === 'inhabitants') {
    const known = String(inhabitantsOf(answers))
    const unsaid = CHOICE_NAMES.experience.unknown[language]
    return answers.inhabitants === undefined ? `${unsaid} (${known})` : known
  }
  // The answer is one of the choices of its question.
  const names = CHOICE_NAMES[question] as Readonly<Record<string, Words>>
  return names[answers[question] ?? 'unknown']?.[language] ?? ''
}

function noteOf(setting: Setting & { readonly number: number }, language: Language): string {
  const { number, sure, source } = setting
  const certainty = CERTAINTY_WORDS[sure][language]
  return `${QUESTION[language]} ${number}; ${certainty}${source === '' ? '' : ` (${source})`}`
}

/** The text with a comment behind the value at a path of one or two keys, in place of the one there. */
function withNote(text: string, path: string, note: string): string {
  const [section = '', key] = path.replace(/\[.*$/, '').split('.')
  const begins = text.search(new RegExp(`^${section}:`, 'm'))
  const after = text.slice(begins)
  const line = new RegExp(key === undefined ? `^${section}:[^#\\n]*` : `^ {2}${key}:[^#\\n]*`, 'm')
  const noted = after.replace(new RegExp(`${line.source}(?:#.*)?$`, 'm'), (found) => {
    const [value = ''] = found.split('#')
    return `${value.trimEnd()} # ${note}`
  })
  return text.slice(0, begins) + noted
}

type Ranges = Readonly<Record<string, readonly [number, number]>>

function rangesIn(block: string): Ranges {
  const rows = [...block.matchAll(/^ {2}(\S+): \[([\d.]+), ([\d.]+)\]/gm)]
  return Object.fromEntries(
    rows.map(([, path = '', low, high]) => [path, [Number(low), Number(high)] as const]),
  )
}

function rangesOf(settings: readonly Setting[]): Ranges {
  return Object.fromEntries(
    settings.flatMap(({ path, range }) => (range === undefined ? [] : [[path, range]])),
  )
}

function rangeLines(ranges: Ranges, language: Language): string[] {
  const rows = Object.entries(ranges).map(([path, [low, high]]) => `  ${path}: [${low}, ${high}]`)
  return [`ranges: # ${UNCERTAIN[language]}`, ...rows]
}
