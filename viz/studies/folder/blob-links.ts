/** Addresses of contents in memory, each made once and all let go together. */
export class BlobLinks {
  #links = new Map<Blob, string>()

  /** The address of a content; `type` where it does not say its own. */
  of(content: Blob, type?: string): string {
    const known = this.#links.get(content)
    if (known !== undefined) return known
    const typed = type === undefined ? content : new Blob([content], { type })
    const link = URL.createObjectURL(typed)
    this.#links.set(content, link)
    return link
  }

  release(): void {
    for (const link of this.#links.values()) URL.revokeObjectURL(link)
    this.#links.clear()
  }
}
