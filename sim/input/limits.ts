/**
 * How much an input may hold. Reading is linear in it and these bound the work, so that no
 * file stops the program; all lie far above what a town needs.
 */
export const LIMITS = {
  /** Characters of a scenario file. */
  scenario: 100_000,
  /** Values of a scenario file, those that aliases repeat counted again. */
  values: 20_000,
  /** Lists and groups of keys inside one another. */
  depth: 12,
  aliases: 100,
  /** Characters of a table of arrivals. */
  table: 2_000_000,
  /** Persons in one month, or open cases. */
  persons: 1_000_000_000,
  /** How full the news are, where 1 is November 2015. */
  attention: 1000,
  /** Entries of a policy, changes of a leadership, ranges of start values. */
  entries: 500,
  /** Characters of a title, and of a seed. */
  words: 500,
  /** EUR, and every other number that has no narrower bounds. */
  number: 1_000_000_000,
  firstYear: 1900,
  lastYear: 2100,
} as const
