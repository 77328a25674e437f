/** Things that take time to make, by key: each is made once, when it is first asked for. */
export class Later<T> {
  #changed: () => void
  #made = new Map<string, T | 'making'>()

  /** `changed` is called when something is there. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** What was made; undefined until it is there. What fails is made again when it is next asked for. */
  get(key: string, make: () => Promise<T>): T | undefined {
    const known = this.#made.get(key)
    if (known === undefined) void this.#make(key, make)
    return known === 'making' ? undefined : known
  }

  async #make(key: string, make: () => Promise<T>): Promise<void> {
    this.#made.set(key, 'making')
    try {
      this.#made.set(key, await make())
    } catch {
      // The stage tells what went wrong.
      this.#made.delete(key)
    }
    this.#changed()
  }
}
