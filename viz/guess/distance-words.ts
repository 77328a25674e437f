import { valueAt } from '../../sim/index.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'
import type { Distance } from './guess.ts'

/** Mean gaps below these shares of the highest value have words of their own. */
const CLOSE = 0.1
const NEAR = 0.25

/** A distance in two or three sentences: how far on the whole, where most, and when the peaks were. */
export function distanceWords(
  { mean, share, farthest, peak }: Distance,
  start: string,
  say: Speech,
  format: (value: number) => string,
): string {
  const { guess } = say.words.workshop
  const month = (week: number) => say.month(dayOf(week, start))
  const whole = valueAt(guess.off, [CLOSE, NEAR].filter((limit) => share >= limit).length)
  const side = farthest.gap > 0 ? guess.tooHigh : guess.tooLow
  const most =
    farthest.gap === 0
      ? ''
      : guess.farthest(month(farthest.week), side(format(Math.abs(farthest.gap))))
  const peaks =
    peak.guessed === peak.run
      ? guess.samePeak(month(peak.run))
      : guess.otherPeak(month(peak.guessed), month(peak.run))
  return [guess.onTheWhole(whole, format(mean)), most, peaks]
    .filter((part) => part !== '')
    .join(' ')
}
