/**
 * Text in lines no wider than `width`, parted between words; a word that is wider alone, such as a
 * fingerprint on a narrow chart, is parted within. `measure` gives the width of a text.
 */
export function wrapLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => pieces(each, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function pieces(word: string, width: number, measure: (text: string) => number): string[] {
  if (word.length < 2 || measure(word) <= width) return [word]
  let length = word.length - 1
  while (length > 1 && measure(word.slice(0, length)) > width) length--
  return [word.slice(0, length), ...pieces(word.slice(length), width, measure)]
}

/** How wide texts are in a font, in pixels. */
export function measureIn(font: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')!
  context.font = font
  return (text) => context.measureText(text).width
}
