/** An office in the strip on top of a town, and its name in lines that fit. */
export type OfficeSpot = {
  readonly left: number
  readonly width: number
  readonly middle: number
  readonly lines: readonly string[]
  /** The office that leads the town. */
  readonly leads: boolean
}
export type Strip = { readonly spots: readonly OfficeSpot[]; readonly fontSize: number }

const GAP = 8
const PADDING = 0
/** Width of a letter as a share of the font size; wide fonts need this much. */
const LETTER = 0.61
const FONT = { least: 9, most: 12.5 } as const

/** Shares a strip that begins at `from` among the offices by the length of their names; letters shrink where all are long. */
export function officeStripOf(
  names: readonly string[],
  width: number,
  leading = -1,
  from = 0,
): Strip {
  const lines = names.map(linesOf)
  const letters = lines.map((parts) => Math.max(4, ...parts.map((part) => part.length)))
  const room = width - GAP * (names.length - 1) - PADDING * names.length
  const whole = letters.reduce((sum, count) => sum + count, 0)
  const fontSize = Math.max(FONT.least, Math.min(FONT.most, room / whole / LETTER))
  let left = from
  const spots = names.map((_, office) => {
    const each = (room * letters[office]!) / whole + PADDING
    const spot = {
      left,
      width: each,
      middle: left + each / 2,
      lines: lines[office]!,
      leads: office === leading,
    }
    left += each + GAP
    return spot
  })
  return { spots, fontSize }
}

/** Longest name that stays on one line, in letters. */
const ONE_LINE = 9

/** A name in at most two lines: broken at the space nearest to its middle, or between syllables. */
export function linesOf(name: string): string[] {
  if (name.length <= ONE_LINE) return [name]
  const space = nearestToMiddle(name, / /g)
  if (space > 0) return [name.slice(0, space), name.slice(space + 1)]
  const syllable = nearestToMiddle(
    name,
    /(?<=[aeiouyäöü][a-zäöüß]*)[bcdfghjklmnpqrstvwxzß](?=[aeiouyäöü])/g,
  )
  return syllable > 0 ? [`${name.slice(0, syllable)}-`, name.slice(syllable)] : [name]
}

function nearestToMiddle(name: string, places: RegExp): number {
  const middle = name.length / 2
  let best = -1
  for (const { index } of name.matchAll(places))
    if (best < 0 || Math.abs(index - middle) < Math.abs(best - middle)) best = index
  return best
}
