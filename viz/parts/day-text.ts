import { parseDay } from '../../sim/index.ts'

type Part = 'day' | 'month' | 'year'

const WIDTH: Readonly<Record<Part, number>> = { day: 2, month: 2, year: 4 }

const OPTIONS = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const
/** Formats are slow to make, and the date is written every week. */
const known = new Map<string, Intl.DateTimeFormat>()

function format(locale: string): Intl.DateTimeFormat {
  const made = known.get(locale) ?? new Intl.DateTimeFormat(locale, OPTIONS)
  known.set(locale, made)
  return made
}

/** A day, as `2016-10-03`, in the figures of a language: 03.10.2016. */
export function dayText(day: string, locale: string): string {
  return format(locale).format(new Date(`${day}T12:00:00Z`))
}

/** What to type, with a letter for every figure: TT.MM.JJJJ. */
export function dayPattern(locale: string, letters: Readonly<Record<Part, string>>): string {
  return format(locale)
    .formatToParts(new Date())
    .map(({ type, value }) =>
      type in WIDTH ? letters[type as Part].repeat(WIDTH[type as Part]) : value,
    )
    .join('')
}

/**
 * Reads a day in the order of a language, or year first; anything may stand between the figures.
 * Undefined where there is no such day.
 */
export function readDay(text: string, locale: string): string | undefined {
  const figures = text.match(/\d+/g) ?? []
  const [first = ''] = figures
  if (figures.length !== 3) return undefined
  const inOrder = format(locale)
    .formatToParts(new Date())
    .map(({ type }) => type)
    .filter((type): type is Part => type in WIDTH)
  const order: readonly Part[] = first.length === 4 ? ['year', 'month', 'day'] : inOrder
  const of = (part: Part): string =>
    (figures[order.indexOf(part)] ?? '').padStart(part === 'year' ? 0 : WIDTH[part], '0')
  const day = `${of('year')}-${of('month')}-${of('day')}`
  return Number.isNaN(parseDay(day)) ? undefined : day
}
