import fc from 'fast-check'
import { type Answers, CHOICES, INHABITANTS, MONTHS, readAnswers } from '../sim/index.ts'

/** Answers about a town, by way of their text. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.option(fc.integer({ min: INHABITANTS.least, max: INHABITANTS.most }), { nil: 0 }),
    fc.tuple(...Object.values(CHOICES).map((choices) => fc.nat(choices.length))),
    fc.array(fc.nat(MONTHS.persons), { minLength: 1, maxLength: MONTHS.most }),
  )
  .map(([people, choices, months]) => {
    const read = readAnswers(`${people}_${choices.join('')}_${months.join('.')}`)
    if (!read) throw new Error('expected answers')
    return read.value
  })
