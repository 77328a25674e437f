/** How the numbers of a table are written, where it says so. */
export const NUMBER_FORMATS = ['de', 'en'] as const
export type NumberFormat = (typeof NUMBER_FORMATS)[number]

/** Thousands with dots and a comma, as in 10.500,5, and the other way round; 0.012 is none. */
const GROUPED: Readonly<Record<NumberFormat, RegExp>> = {
  de: /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/,
  en: /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/,
}
const PLAIN: Readonly<Record<NumberFormat, RegExp>> = {
  de: /^[+-]?\d+(,\d+)?$/,
  en: /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,
}

/**
 * The number that a cell says, or NaN where it says none. Without a format only what can be
 * read in one way is a number: `1200`, `30.5`; neither `1.200` nor `1,200` nor `30,5` is.
 */
export function readNumber(text: string, format: NumberFormat | undefined): number {
  if (format === undefined)
    return PLAIN.en.test(text) && !isAmbiguous(text) ? Number(text) : Number.NaN
  if (!GROUPED[format].test(text) && !PLAIN[format].test(text)) return Number.NaN
  return Number(
    format === 'de' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''),
  )
}

/** Whether a cell would be a number if only the file said how numbers are written. */
export function isAmbiguous(text: string): boolean {
  return (
    GROUPED.de.test(text) || GROUPED.en.test(text) || (text.includes(',') && PLAIN.de.test(text))
  )
}
