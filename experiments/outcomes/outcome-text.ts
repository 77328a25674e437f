import type { Measure, Moment, Span } from './outcome.ts'

/**
 * An outcome in its short form: `members mean 2019`, `survival circles share years 3`. What is
 * read of the text is the same outcome, but for a name of its own.
 *
 * @example
 * ```ts
 * import { outcomeText } from 'helferkreise/experiments'
 *
 * console.log(outcomeText({ of: ['members'], over: ['active'], reduce: 'mean', from: 2, to: 9 }))
 * // => members/active mean weeks 2..9
 * ```
 */
export function outcomeText(outcome: Measure): string {
  return wordsOf(outcome)
    .filter((word) => word !== '')
    .join(' ')
}

function wordsOf(outcome: Measure): string[] {
  if ('of' in outcome) {
    const { of, over, reduce, at, level, ofPeak, smooth, never, every } = outcome
    return [
      [of, over].flatMap((names) => (names ? names.join('+') : [])).join('/'),
      reduce,
      told('', level),
      told('ofPeak', ofPeak),
      at === undefined ? '' : momentText(at),
      spanText(outcome),
      told('smooth', smooth),
      told('every', every),
      told('never', never),
    ]
  }
  if ('pattern' in outcome) return judgedWords(outcome.pattern, outcome)
  if ('effect' in outcome) return judgedWords(outcome.effect, outcome)
  if ('survival' in outcome) {
    const { survival, give, years, least } = outcome
    return [
      'survival',
      survival,
      give,
      told('years', years),
      told('least', least),
      spanText(outcome),
    ]
  }
  if ('spells' in outcome) return ['spells', outcome.spells, outcome.give, spanText(outcome)]
  if ('transition' in outcome)
    return ['transition', ...outcome.transition, outcome.give, spanText(outcome)]
  if ('first' in outcome) {
    const { first, cause, never } = outcome
    return ['first', first.join('+'), told('cause', cause), spanText(outcome), told('never', never)]
  }
  const { events, give, over, cause, every } = outcome
  return [
    'events',
    events.join('+'),
    give,
    told('over', over?.join('+')),
    told('cause', cause),
    spanText(outcome),
    told('every', every),
  ]
}

function judgedWords(
  id: string,
  { give, check }: { readonly give: string; readonly check?: string | undefined },
): string[] {
  return check === undefined ? [id, give] : [id, `${give}: ${check}`]
}

function told(word: string, value: string | number | undefined): string {
  if (value === undefined) return ''
  return word === '' ? String(value) : `${word} ${value}`
}

function momentText(moment: Moment): string {
  return typeof moment === 'number' ? `week ${moment}` : moment
}

function spanText({ from, to }: Span): string {
  if (from === undefined) return to === undefined ? '' : `to ${momentText(to)}`
  if (to === undefined) return `from ${momentText(from)}`
  if (from === to) return momentText(from)
  if (typeof from === 'number' && typeof to === 'number') return `weeks ${from}..${to}`
  if (typeof from === 'string' && typeof to === 'string') return `${from}..${to}`
  return `from ${momentText(from)} to ${momentText(to)}`
}

/**
 * The name that a value has when none is given: the words of its short form in small letters, such
 * as `members_mean_2019`. It is fit for columns of tables and for names in R, Python and SQL.
 */
export function idOf(outcome: Measure): string {
  const plain = outcomeText(outcome)
    .replaceAll('/', ' per ')
    .replaceAll('+', ' and ')
    .replaceAll('..', ' to ')
    .replaceAll(/(^|\s)-(?=\d)/g, ' minus ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
  return plain
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')
}
