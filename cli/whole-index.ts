import { InvalidArgumentError } from 'commander'

/** A number of a person or circle: whole, 0 or more. */
export function wholeIndex(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0)
    throw new InvalidArgumentError(`expected a whole number, got "${text}"`)
  return value
}
