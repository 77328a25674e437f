/** A source: its key, its type as BibTeX names it, and its fields as they stand between the braces. */
export type Source = {
  readonly key: string
  readonly type: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * How documents and the table of parameters speak of a source, and the keys of what they mean. A
 * document that names a source in a new way needs a line here; a test says which.
 */
export const MENTIONS: Readonly<Record<string, readonly string[]>> = {
  'Allen & Mueller': ['allen2013'],
  'Allen and Mueller 2013': ['allen2013'],
  'administrative burden': ['moynihan2015'],
  'Bad Tölz 2019': ['badtoelz2019'],
  'boycott 2016': ['landsberg2016'],
  'boycott of 2016': ['landsberg2016'],
  'Burt 2002': ['burt2002'],
  'Centola and Macy 2007': ['centola2007'],
  'Dachau 2016': ['dachau2016'],
  'Downs 1972': ['downs1972'],
  'Eckhard 2021': ['eckhard2021'],
  'EFA 2': ['karakayali2016'],
  Esslingen: ['esslingen2019'],
  Eurostat: ['eurostat'],
  Forner: ['forner2024'],
  Gallus: ['gallus2017'],
  'Granovetter 1978': ['granovetter1978'],
  'Grimm et al.': ['grimm2020'],
  'Hager & Brudney': ['hager2004'],
  'Hager and Brudney': ['hager2004'],
  'Hamann 2016': ['hamann2016'],
  'Hirschman 1970': ['hirschman1970'],
  'Hustinx and Lammertyn': ['hustinx2003'],
  'Jarzynski and Olano 2020': ['jarzynski2020'],
  'KIT model': ['schulte2024'],
  Kornwestheim: ['kornwestheim'],
  'Moynihan, Herd and Harvey 2015': ['moynihan2015'],
  NCVO: ['ncvo'],
  'Omoto and Snyder': ['omoto1995'],
  Oostlander: ['oostlander2014satisfaction', 'oostlander2014motivation'],
  Putnam: ['putnam2000'],
  'Restivo and van de Rijt 2014': ['restivo2014'],
  'section 56 BGB': ['bgb56'],
  'Seddig, Sommer and Steinhilper': ['seddig'],
  'Slovic 1993': ['slovic1993'],
  'survey: 27 %': ['sozialbank2018'],
  'survey: 43 %': ['sozialbank2018'],
  'Szreter and Woolcock': ['szreter2004'],
  'van Dyk 2021': ['vandyk2021'],
  'Wiedermann 2020': ['wiedermann2020'],
  Würmtal: ['wuermtal'],
  'YouGov 2015': ['yougov2015'],
}

const BEGINS = /^@(\w+)\{([\w-]+),$/
const FIELD = /^ {2}(\w+) = \{(.+)\},$/

/**
 * The entries of a bibliography in the form that `docs/references.bib` has: `@type{key,` on a line,
 * one `field = {value},` a line, `}` on a line; remarks begin with `%`. Any BibTeX program reads that,
 * and here nothing can be read in another way than it was meant.
 *
 * Throws one error that names every line which is none of these, a key that is there twice, and an
 * entry that does not end.
 */
export function readBibliography(text: string): readonly Source[] {
  const problems: string[] = []
  const sources: Source[] = []
  let open: { key: string; type: string; fields: Record<string, string> } | undefined
  text.split('\n').forEach((line, index) => {
    const problem = (expected: string) =>
      problems.push(`line ${index + 1}: expected ${expected}, got ${JSON.stringify(line)}`)
    const begins = BEGINS.exec(line)
    const field = FIELD.exec(line)
    if (!open) {
      if (begins) open = { type: begins[1] ?? '', key: begins[2] ?? '', fields: {} }
      else if (line !== '' && !line.startsWith('%')) problem('"@type{key,", a remark or nothing')
    } else if (line === '}') {
      sources.push(open)
      open = undefined
    } else if (!field) problem('"  field = {value}," or "}"')
    else if (Object.hasOwn(open.fields, field[1] ?? '')) problem(`each field of ${open.key} once`)
    else open.fields[field[1] ?? ''] = field[2] ?? ''
  })
  if (open) problems.push(`${open.key}: expected "}" before the end`)
  const keys = sources.map(({ key }) => key)
  for (const key of keys.filter((each, index) => keys.indexOf(each) !== index))
    problems.push(`${key}: expected each key once`)
  if (problems.length > 0)
    throw new Error(`The bibliography cannot be read:\n  ${problems.join('\n  ')}`)
  return sources
}

/** The mentions of sources in a text: words of MENTIONS, the longest where two begin alike. */
export function mentionsIn(text: string): readonly string[] {
  const words = Object.keys(MENTIONS).sort((a, b) => b.length - a.length)
  return [...new Set(text.match(new RegExp(words.join('|'), 'g')) ?? [])]
}

/** The keys that a text cites as `[@one; @other]`. */
export function citationsIn(text: string): readonly string[] {
  const groups = [...text.matchAll(/\[(@[\w-]+(?:;\s+@[\w-]+)*)\]/g)].map(
    ([, inside = '']) => inside,
  )
  return [...new Set(groups.flatMap((inside) => inside.split(/;\s+/)).map((key) => key.slice(1)))]
}

/** Words that stand before a year without naming a source. */
const BEFORE_YEARS =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Nov|Dec|In|Since|Town|World|From|Until)$/

/**
 * What looks like the mention of a source, a capitalised word before a year of 1950 to 2049, and is
 * in no mention that is known.
 */
export function unknownMentionsIn(text: string): readonly string[] {
  const known = Object.keys(MENTIONS).sort((a, b) => b.length - a.length)
  const rest = text.replaceAll(new RegExp(`(?:${known.join('|')})(?: \\d{4})?`, 'g'), ' ')
  return [...rest.matchAll(/(\p{Lu}[\p{L}.-]+),? \(?((?:19[5-9]|20[0-4])\d)\b/gu)]
    .filter(([, word = '']) => !BEFORE_YEARS.test(word))
    .map(([found]) => found)
}
