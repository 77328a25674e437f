/** Names that rows of a table of the model have in a language, by their keys. */
export function namesIn<Key extends string>(
  rows: readonly { readonly key: Key; readonly de: string; readonly en: string }[],
  language: 'de' | 'en',
): Record<Key, string> {
  return Object.fromEntries(rows.map((row) => [row.key, row[language]])) as Record<Key, string>
}
