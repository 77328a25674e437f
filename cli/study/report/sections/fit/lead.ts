import type { FitTables } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import type { Block, Reported } from '../../section.ts'

/** What was fitted to what, and how many observations agree with the result. */
export function leadBlocks(
  { open }: Reported,
  { targets: rows, particles }: FitTables,
  say: Say,
): Block[] {
  const words = say.words.fit
  const all = open.study.calibration?.targets ?? []
  const held = all.filter((target) => target.held).length
  const inside = (kind: string) => {
    const own = rows.filter(({ fitted }) => fitted === kind)
    return { own: own.length, inside: own.filter((row) => row.inside_90 === 'yes').length }
  }
  const [fitted, heldOut] = [inside('fitted'), inside('held out')]
  const lead: Block = {
    kind: 'text',
    text: words.lead(say.whole(all.length - held), say.whole(held)),
  }
  if (particles.length === 0) return [lead]
  return [
    lead,
    {
      kind: 'text',
      text: words.covered(fitted.inside, fitted.own, heldOut.inside, heldOut.own),
    },
  ]
}
