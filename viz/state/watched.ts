/** Something that tells whoever asked for it that it has changed; what has changed can be read off it. */
export class Watched {
  #listeners = new Set<() => void>()

  /** Calls `listener` after every change; what is returned ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  protected tell(): void {
    for (const listener of this.#listeners) listener()
  }

  /** Ends all subscriptions. */
  protected forget(): void {
    this.#listeners.clear()
  }
}
