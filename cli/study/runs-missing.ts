/** Runs of a stage that the engine did not make: what comes after them cannot be known yet. */
export class RunsMissing extends Error {
  override readonly name = 'RunsMissing'
  /** What the runs are for, in a few words. */
  readonly label: string

  constructor(label: string) {
    super(`Runs of ${label} are missing.`)
    this.label = label
  }
}
