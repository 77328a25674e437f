/** A value of a run; NaN where it cannot be measured, and then why. */
export type Measured = { readonly value: number; readonly reason?: string }

/** What cannot be measured. */
export function unmeasured(reason: string): Measured {
  return { value: Number.NaN, reason }
}
