/** How numbers and days are written in one locale. */
export type Formats = {
  whole(value: number): string
  decimal(value: number): string
  /** Like `decimal`, but of a small number two digits stay. */
  fine(value: number): string
  /** A difference: with its sign and three digits. */
  signed(value: number): string
  percent(share: number): string
  /** Per cent with one digit after the point. */
  permille(share: number): string
  /** A date in few letters. */
  date(day: Date): string
  /** A month written out, as in running text. */
  month(day: Date): string
  /** A month in few letters, where there is little room. */
  shortMonth(day: Date): string
  day(day: Date): string
}

/** Formats are slow to make, and many are never used. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}
/** Below this two digits after the point are too few. */
const SMALL = 0.1
/** No minus before what is rounded to nothing. */
const SIGN = { signDisplay: 'negative' } as const

const known = new Map<string, Formats>()

/** The formats of a locale, each made when it is first used. */
export function formatsOf(locale: string): Formats {
  const formats = known.get(locale) ?? made(locale)
  known.set(locale, formats)
  return formats
}

function made(locale: string): Formats {
  const number = (options: Intl.NumberFormatOptions) =>
    once(() => new Intl.NumberFormat(locale, { ...SIGN, ...options }))
  const time = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
  const whole = number({ maximumFractionDigits: 0 })
  const decimal = number({ maximumFractionDigits: 2 })
  const small = number({ maximumSignificantDigits: 2 })
  const signed = number({ maximumSignificantDigits: 3, signDisplay: 'exceptZero' })
  const percent = number({ style: 'percent', maximumFractionDigits: 0 })
  const permille = number({ style: 'percent', maximumFractionDigits: 1 })
  const month = time({ month: 'long', year: 'numeric' })
  const shortMonth = time({ month: 'short', year: 'numeric' })
  const date = time({ dateStyle: 'medium' })
  const day = time({ day: 'numeric', month: 'long', year: 'numeric' })
  return {
    whole: (value) => whole().format(value),
    decimal: (value) => decimal().format(value),
    fine: (value) => (Math.abs(value) < SMALL ? small : decimal)().format(value),
    signed: (value) => signed().format(value),
    percent: (value) => percent().format(value),
    permille: (value) => permille().format(value),
    date: (value) => date().format(value),
    month: (value) => month().format(value),
    shortMonth: (value) => shortMonth().format(value),
    day: (value) => day().format(value),
  }
}
