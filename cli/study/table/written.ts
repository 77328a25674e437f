/** Files of a table, and what whoever uses them has to know. */
export type Written = {
  readonly files: readonly (readonly [name: string, content: string | Uint8Array])[]
  readonly notes: readonly string[]
}
