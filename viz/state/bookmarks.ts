import type { Keeper } from './storage.ts'

/** A named place to go back to. */
type Bookmark = { readonly name: string; readonly address: string }

const KEY = 'bookmarks'

/** The bookmarks of this browser, newest first. A name is used once. */
export class Bookmarks {
  #keeper: Keeper

  constructor(keeper: Keeper) {
    this.#keeper = keeper
  }

  get all(): readonly Bookmark[] {
    return parse(this.#keeper.read(KEY) ?? '[]')
  }

  /** True when the bookmark will still be there next time. */
  add(bookmark: Bookmark): boolean {
    return this.#keep([bookmark, ...this.all.filter(({ name }) => name !== bookmark.name)])
  }

  remove(name: string): boolean {
    return this.#keep(this.all.filter((known) => known.name !== name))
  }

  #keep(bookmarks: readonly Bookmark[]): boolean {
    return this.#keeper.write(KEY, JSON.stringify(bookmarks))
  }
}

/** What can be read of a kept text; anything else is as if it were not there. */
function parse(text: string): Bookmark[] {
  try {
    const kept: unknown = JSON.parse(text)
    return Array.isArray(kept) ? kept.filter(isBookmark) : []
  } catch {
    return []
  }
}

function isBookmark(value: unknown): value is Bookmark {
  const { name, address } = (value ?? {}) as Partial<Bookmark>
  return typeof name === 'string' && typeof address === 'string'
}
