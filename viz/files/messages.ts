import type { Reading } from './read-file.ts'

/** What is said of a file: what it turned out to be, or that the browser could not read it. */
export type Told = Reading | { readonly kind: 'unreadable'; readonly name: string }

/**
 * The messages that stand after more files were opened. What could not be used stays until a file
 * that can be used is opened after it; of a file that is opened again only the last message counts.
 */
export function messagesWith(before: readonly Told[], opened: readonly Told[]): readonly Told[] {
  const used = opened.some(({ kind }) => kind === 'scenario' || kind === 'pack')
  const names = new Set(opened.map(({ name }) => name))
  return [...(used ? [] : before.filter(({ name }) => !names.has(name))), ...opened]
}
