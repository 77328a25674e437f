export const DAYS_PER_WEEK = 7
/**
 * Weeks of a year of the Gregorian calendar, in the mean.
 *
 * @internal
 */
export const WEEKS_PER_YEAR = 365.2425 / 7
/**
 * Weeks of a month of the Gregorian calendar, in the mean.
 *
 * @internal
 */
export const WEEKS_PER_MONTH = WEEKS_PER_YEAR / 12
