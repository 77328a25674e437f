import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CATALOGUES } from '../../viz/words/all.ts'
import { LESSON_WORDS } from '../../viz/words/lesson/index.ts'
import { WHATIF_WORDS } from '../../viz/words/whatif/index.ts'
import { ROOT } from '../lint/rooms.ts'
import { textsOf } from './texts-of.ts'

/**
 * What of the published rules of Leichte Sprache a program can see: BITV 2.0, annex 2 part 2 (short
 * sentences, no subjunctive, no genitive, no abbreviations, hyphens in long compounds) and the rules
 * of the Netzwerk Leichte Sprache (2022).
 */
const RULES = [
  {
    name: 'at most 15 words in a sentence',
    broken: (text: string) => text.split(/\s+/).length > 15,
  },
  {
    name: 'no word of more than 16 letters without a hyphen',
    broken: (text: string) => /(?<![-\p{L}])\p{L}{17,}(?![-\p{L}])/u.test(text),
  },
  {
    name: 'no subjunctive',
    broken: (text: string) =>
      /\b(?:würden?|wären?|hätten?|könnten?|müssten?|dürften?|sollten)\b/iu.test(text),
  },
  {
    name: 'no conjunction of written language',
    broken: (text: string) =>
      /\b(?:obwohl|sodass|nachdem|indem|sofern|wobei|wodurch|weshalb|sobald|hingegen|jedoch)\b/iu.test(
        text,
      ),
  },
  {
    name: 'no genitive',
    broken: (text: string) =>
      /\b(?:des|eines|seines|ihres) (?:\p{Ll}+en )?\p{Lu}\p{L}+s\b/u.test(text),
  },
  {
    name: 'one word for one thing: no stage beside the picture, no circles beside groups',
    broken: (text: string) => /\bBühne|\bKreise?n?\b/u.test(text),
  },
  {
    name: 'no abbreviation',
    broken: (text: string) => /\b(?:z\. ?B|d\. ?h|u\. ?a|bzw|usw|ca|ggf|evtl)\b\.?/u.test(text),
  },
] as const

const STORIES = join(ROOT, 'viz/story')
/** The stories without what the source says in its own words, and without their addresses. */
const stories = readdirSync(STORIES)
  .filter((file) => file.endsWith('.leicht.md'))
  .map((file) =>
    readFileSync(join(STORIES, file), 'utf8')
      .replaceAll(/„[^“]*“ \(\w+\)/g, '')
      .replaceAll(/\]\([^)]*\)/g, ']')
      .replaceAll(/\{[^}]*\}/g, '2'),
  )

const catalogues = [CATALOGUES.leicht, LESSON_WORDS.leicht, WHATIF_WORDS.leicht]
const sentences = [...catalogues.flatMap(textsOf), ...stories].flatMap((text) =>
  text
    .split(/(?<=[.!?:])\s+|\n+/)
    .map((sentence) => sentence.replaceAll(/[#>*[\]]/g, '').trim())
    .filter((sentence) => sentence !== ''),
)

describe('plain German', () => {
  test.each(RULES)('has $name', ({ broken }) => {
    expect(sentences.length).toBeGreaterThan(1500)
    expect(sentences.filter(broken)).toEqual([])
  })

  test.each(RULES)('would be told that it has not: $name', ({ broken }) => {
    const german = textsOf(CATALOGUES.de).concat(
      'Das wäre z. B. die Leitung des Amts, obwohl nachbarschaftlichorientiert.',
    )
    expect(german.filter(broken).length).toBeGreaterThan(0)
  })
})
