/**
 * Whether a written whole number takes the singular. German and English tell exactly one apart from
 * all other numbers, none included, as `Intl.PluralRules` has it.
 */
export function isOne(count: string): boolean {
  return count === '1'
}

/** A written whole number with what is counted. */
export function counted(count: string, one: string, other: string): string {
  return `${count} ${isOne(count) ? one : other}`
}
