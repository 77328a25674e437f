import { PARAMETERS, valueAt } from '../../sim/index.ts'
import { type ChangeKey, type Target, targetOf } from '../plan/change.ts'
import { settingCodes } from '../plan/setting-words.ts'
import { UNLIMITED } from '../plan/start-values.ts'
import { parameterWords } from '../plan/value-words.ts'
import { targetName } from '../state/describe.ts'
import type { Speech, Words } from '../words/index.ts'

/** What a row of the panel needs to show and set one number; made from the tables of the model. */
export type Dial = {
  readonly key: ChangeKey
  readonly name: string
  /** What the number means. */
  readonly unit: string
  /** Ends of the slider; numbers beyond can be typed, as far as the model accepts them. */
  readonly slider: readonly [number, number]
  readonly bounds: readonly [number, number]
  readonly step: number
  /** The value that stands for no limit; an empty entry means it. */
  readonly limit?: number
  /** Shares are typed in per cent. */
  readonly percent: boolean
  format(value: number): string
  /** The named range a value lies in. */
  range(value: number): string
}

/** Levers that stand first; the others follow below. */
export const FIRST_LEVERS = [
  'forum',
  'appreciation',
  'support',
  'posts',
  'orientation',
  'steering',
  'provision',
  'association',
] as const satisfies readonly (keyof Words['leverUnit'])[]

/** Upper ends of the named ranges of an intensity; above the last it is full. */
const RANGES = [0, 0.34, 0.67, 0.99] as const

/** The dial of a key, in words. */
export function dialOf(key: ChangeKey, say: Speech): Dial {
  const target = targetOf(key)
  if (!target) throw new RangeError(`unknown lever or parameter "${key}"`)
  const own = { key, name: targetName(key, say), bounds: target.bounds }
  const { words, percent, decimal } = say
  if (target.kind === 'lever')
    return {
      ...own,
      unit: words.leverUnit[target.lever.key],
      slider: target.bounds,
      step: 0.05,
      percent: true,
      format: percent,
      range: (value) => rangeName(value, say),
    }
  if (target.kind === 'setting')
    return {
      ...own,
      unit: settingCodes(target.setting, say),
      slider: target.bounds,
      step: target.bounds[1] - target.bounds[0] <= 1 ? 0.05 : 1,
      percent: false,
      format: decimal,
      range: () => '',
    }
  if (target.kind === 'start') return { ...own, ...startDial(target, say) }
  return { ...own, ...parameterDial(target, say) }
}

/** A start value: shares are typed in per cent, and named as far as they reach. */
function startDial({ start }: Extract<Target, { kind: 'start' }>, say: Speech) {
  const { unit, slider } = start
  const percent = unit === 'share'
  return {
    unit: '',
    slider,
    ...(unit === 'funds' ? { limit: UNLIMITED } : {}),
    step: percent ? 0.05 : (slider[1] - slider[0]) / 40,
    percent,
    format: (value: number): string => parameterWords(unit, value, say),
    range: (value: number): string => (percent ? rangeName(value, say) : ''),
  } as const
}

/** The named range of a share. */
function rangeName(value: number, { words }: Speech): string {
  return valueAt(words.leverPanel.range, RANGES.filter((end) => value > end).length)
}

function parameterDial({ parameter, bounds }: Extract<Target, { kind: 'parameter' }>, say: Speech) {
  const { unit } = parameter
  const [low, high] = PARAMETERS.find(({ key }) => key === parameter.key)!.prior
  const room = high - low
  const format = (value: number): string => parameterWords(unit, value, say)
  const { prior: places, priorWords } = say.words.leverPanel
  return {
    unit: '',
    slider: [Math.max(bounds[0], low - room / 2), Math.min(bounds[1], high + room / 2)],
    step: Number((room / 20).toPrecision(1)),
    percent: false,
    format,
    range: (value: number): string => {
      const place = 1 + Number(value > high) - Number(value < low)
      return priorWords(valueAt(places, place), format(low), format(high))
    },
  } as const
}
