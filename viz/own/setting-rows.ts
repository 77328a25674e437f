import {
  type Answers,
  type Certainty,
  type QuestionKey,
  type Setting,
  type SettingName,
  settingName,
  settingsOf,
} from '../../sim/index.ts'
import type { Speech } from '../words/index.ts'
import { ownWords } from '../words/own/index.ts'

/** What an answer sets, in words: what it is, how much, within what, and how sure. */
export type SettingRow = {
  readonly name: string
  readonly value: string
  /** Undefined where it has no range. */
  readonly range: string | undefined
  readonly sure: Certainty
}

/** What the answer to a question sets, a row for each value; all officials are one. */
export function settingRows(question: QuestionKey, answers: Answers, say: Speech): SettingRow[] {
  const settings = settingsOf(question, answers)
  const names = [...new Set(settings.map(({ path }) => settingName(path)))]
  return names.map((name) => {
    const own = settings.filter(({ path }) => settingName(path) === name)
    const { settings: called, to } = ownWords(say)
    const range = own[0]?.range?.map((end) => amount(name, end, say))
    return {
      name: called[name],
      value: valueWords(name, own, answers, say),
      range: range && to(range[0] ?? '', range[1] ?? ''),
      // There is one of each name.
      sure: own[0]?.sure ?? 'judged',
    }
  })
}

/** Claims and evidence that the answer rests on, each once. */
export function sourcesOf(question: QuestionKey, answers: Answers): string[] {
  const keys = settingsOf(question, answers).flatMap(({ source }) => source.split(', '))
  return [...new Set(keys)].filter((key) => /^[A-Z]+\d+$/.test(key))
}

function valueWords(
  name: SettingName,
  settings: readonly Setting[],
  answers: Answers,
  say: Speech,
): string {
  const { wave } = ownWords(say)
  const [first] = settings
  const value = first?.value ?? ''
  if (name === 'administration.offices')
    return say.whole(settings.reduce((sum, setting) => sum + Number(setting.value), 0))
  if (name === 'inflow') return value === 'none' ? wave.none : wave.table
  if (name === 'place.multiplier')
    return `${say.decimal(Number(value))}: ${answers.arrivals === 'half' ? wave.half : wave.twice}`
  if (name === 'arrivals.background') return wave.week(say.decimal(Number(value)))
  if (name === 'arrivals.shocks') return shockWords(value, answers, say)
  return amount(name, Number(value), say)
}

function shockWords(value: string, answers: Answers, say: Speech): string {
  const { wave } = ownWords(say)
  if (answers.arrivals === 'own') return wave.months(say.whole(answers.months?.length ?? 0))
  // The one wave of an answer, as the table of answers writes it.
  const [, from = '', persons = '', weeks = ''] =
    /from: (\S+), persons: (\d+), .*weeks: (\d+)/.exec(value) ?? []
  const date = say.month(new Date(`${from}T12:00:00Z`))
  return wave.from(wave.persons(say.whole(Number(persons))), date, say.whole(Number(weeks)))
}

function amount(name: SettingName, value: number, say: Speech): string {
  if (name === 'society.allianceSince') return String(value)
  return name === 'leadership.budget' ? `${say.whole(value)} €` : say.decimal(value)
}
