/** What a text of the address says: the nearest valid value, and whether the text says just that. */
export type Reading<T> = { readonly value: T; readonly exact: boolean }
