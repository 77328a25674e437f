import type { Plan } from './plan.ts'
import { readPlan, writePlan } from './plan-text.ts'
import type { Reading } from './reading.ts'

/** Letters and digits turned by half their number: twice gives the text again. */
function turned(text: string): string {
  return text.replace(/[a-zA-Z0-9]/g, (sign) => {
    const [first, count] = rangeOf(sign)
    return String.fromCharCode(first + ((sign.charCodeAt(0) - first + count / 2) % count))
  })
}

function rangeOf(sign: string): readonly [first: number, count: number] {
  if (/\d/.test(sign)) return [48, 10]
  return sign >= 'a' ? [97, 26] : [65, 26]
}

/** A plan as text that cannot be read at a glance: a game, not a lock. */
export function writeHidden(plan: Plan): string {
  return turned(writePlan(plan))
}

export function readHidden(text: string): Reading<Plan> {
  return readPlan(turned(text))
}
