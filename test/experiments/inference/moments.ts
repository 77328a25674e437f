/** Mean and standard deviation of equally weighted draws, and how many errors they lie from what is exact. */
export function zOfMoments(
  values: readonly number[],
  exact: { readonly mean: number; readonly sd: number },
): { mean: number; sd: number } {
  const count = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const moment = (power: number) =>
    values.reduce((sum, value) => sum + (value - mean) ** power, 0) / count
  const variance = moment(2)
  const errorOfSd = Math.sqrt((moment(4) - variance * variance) / count) / (2 * Math.sqrt(variance))
  return {
    mean: (mean - exact.mean) / Math.sqrt(variance / count),
    sd: (Math.sqrt(variance) - exact.sd) / errorOfSd,
  }
}

/** How many errors a share of trials lies from what is exact. */
export function zOfShare(hits: number, trials: number, exact: number): number {
  return (hits / trials - exact) / Math.sqrt((exact * (1 - exact)) / trials)
}
