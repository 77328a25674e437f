/**
 * What is read aloud of a mark: the words that are seen on it, in their order, are in it, so that who
 * speaks to a page can name what they see. They are put in front where the sentence has them otherwise.
 */
export function readWith(seen: string, told: string): string {
  const wanted = plain(seen)
  return wanted === '  ' || plain(told).includes(wanted) ? told : `${seen.trim()} · ${told}`
}

/** What is between words: all but figures and letters. A class of Unicode (`\p{L}`) takes long to make. */
const BETWEEN = /[^0-9A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]+/

/** The bare words of a text between single spaces. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(BETWEEN)
    .filter((word) => word !== '')
    .join(' ')} `
}
