/** The shipped national table: it tells of news and cases where another one does not. */
export const NATION = 'germany'

/** Tables of arrivals by name. */
export type Tables = {
  readonly texts: Readonly<Record<string, string>>
  /** Those that are there without their text: why they could not be read, or nothing where nobody tried. */
  readonly unread: Readonly<Record<string, string>>
}
