/**
 * What is read aloud of a mark: the words that are seen on it, in their order, are in it, so that who
 * speaks to a page can name what they see. They are put in front where the sentence has them otherwise.
 */
export function readWith(seen: string, told: string): string {
  const wanted = plain(seen)
  return wanted === '  ' || plain(told).includes(wanted) ? told : `${seen.trim()} · ${told}`
}

/** The bare words of a text between single spaces. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `
}
