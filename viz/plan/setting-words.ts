import { counted } from '../words/counted.ts'
import type { Speech } from '../words/index.ts'

/** What stands between the name of a setting and its codes in the tables of the model. */
const CODES = ' ('

/** What a setting of a lever is called, without the codes that its numbers may be. */
export function settingName(setting: Readonly<Record<'de' | 'en', string>>, say: Speech): string {
  return setting[say.names].split(CODES)[0]!
}

/** What the numbers of a setting stand for where they are codes; empty where they count. */
export function settingCodes(setting: Readonly<Record<'de' | 'en', string>>, say: Speech): string {
  const [, codes = ''] = setting[say.names].split(CODES)
  return codes.replace(')', '').replace('-', '−')
}

/** A setting of a lever with its value, as people say it. */
export function settingWords(
  name: string,
  setting: Readonly<Record<'de' | 'en', string>> | undefined,
  value: number,
  say: Speech,
): string {
  const { settingTold } = say.words
  const circles = say.percent(value)
  const weeks = counted(
    say.fine(value),
    say.words.parameterUnitOne.weeks,
    say.words.parameterUnit.weeks,
  )
  if (name === 'interval') return settingTold.every(weeks)
  if (name === 'preparation') return settingTold.firstAfter(weeks)
  if (name === 'ramp') return settingTold.fullAfter(weeks)
  if (name === 'limit') return settingTold.atMost(say.fine(value))
  if (name === 'parity') return value < 0 ? settingTold.parityLived : settingTold.parity(circles)
  if (name === 'demanded') return value === 1 ? settingTold.demanded : settingTold.unasked
  if (name === 'convenor') {
    if (value > 0 && value < 1) return settingTold.convenedPartly(circles)
    return value === 0 ? settingTold.convenedByHead : settingTold.convenedByCircles
  }
  if (name === 'answers') {
    if (value < 0) return settingTold.postsAsSteered
    if (value > 0 && value < 1) return settingTold.postsPartly(circles)
    return value === 0 ? settingTold.postsOfOffice : settingTold.postsOfCircles
  }
  return `${setting ? settingName(setting, say) : name}: ${say.decimal(value)}`
}
