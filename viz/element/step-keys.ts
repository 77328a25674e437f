/** Steps that keys make, by the names of the keys; steps without end lead to the first or the last. */
type StepKeys = Readonly<Record<string, number>>

/** What the keys of sliders and lists are put together from. */
export const SIDEWAYS: StepKeys = { ArrowLeft: -1, ArrowRight: 1 }
/** On a slider, up is more. */
export const UPWARDS: StepKeys = { ArrowDown: -1, ArrowUp: 1 }
/** In a list, down is onwards. */
export const DOWNWARDS: StepKeys = { ArrowUp: -1, ArrowDown: 1 }
export const TO_ENDS: StepKeys = {
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Pages of so many steps, up for more. */
export function pages(steps: number): StepKeys {
  return { PageDown: -steps, PageUp: steps }
}

/** The steps of a key press, which then does nothing else on the page; undefined for other keys. */
export function stepsOf(event: KeyboardEvent, keys: StepKeys): number | undefined {
  const steps = keys[event.key]
  if (steps === undefined) return undefined
  event.preventDefault()
  event.stopPropagation()
  return steps
}

/** A number within bounds. */
export function within(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
