/** One section of the benchmarks: a table under a title. */
export type Section = {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What the figures mean, in a sentence. */
  readonly note?: string
}
export type Case = (rounds: number) => Section | Promise<Section>

export function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0)
}
