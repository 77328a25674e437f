import { EVENT } from '../../sim/index.ts'
import { contact } from '../../sim/mechanisms/contact.ts'
import { FIELD } from '../../sim/terms/fields.ts'
import type { Office } from '../../sim/terms/scenario.ts'
import { cutTies } from './ties-of.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  setCircles,
  setMembers,
  setOfficials,
  setTown,
  townOf,
} from './town-of.ts'

export const office = (role: Office['role']): Office => ({
  name: { de: '', en: '' },
  officials: 1,
  role,
})
/** One official, whom each of 240 members meets; nearly everything goes right, and trust changes nothing. */
export const calm: Difference = {
  society: { circles: 12, circleSize: 20 },
  place: { population: 4_000 },
  administration: { offices: [office('casework')] },
  parameters: {
    contactRate: 5,
    caseworkShareStart: 0.1,
    caseworkShareMore: 0.6,
    contactCases: 0.2,
    wrongBase: 0,
    wrongLogics: 0,
    wrongLoad: 0,
    wrongRole: 0,
    trustUsual: 0.45,
    trustDoubt: 0,
    trustConflict: 0,
    trustTieChance: 0,
    trustTieStep: 0,
    trustOfficial: 0.5,
    trustFade: 0,
  },
  world: all(
    setTown({ pendingIndex: 1, clarity: 0.5, linkingMean: 0.3, refugees: 100, settled: 100 }),
    setCircles({ field: FIELD.work }),
    setMembers({ hours: 5, trust: 0.5, understanding: 0.2, efficacy: 0.6, frustration: 0.1 }),
    setMembers({ immediacy: 0.5 }),
    setOfficials({ trust: 0.4, understanding: 0.2, formality: 0.5, openness: 0.5, load: 1.5 }),
    cutTies,
  ),
}
export const met = (difference: Difference) => {
  const world = townOf(both(calm, difference))
  const events = happenings(world, contact)
  const of = (kind: number) => events.filter((event) => event.kind === kind)
  return { world, friction: of(EVENT.friction), linked: of(EVENT.linked) }
}
