import { expect, test } from 'vitest'
import { EVENT, type Parameters, TOWN, type World } from '../../../sim/index.ts'
import { contact } from '../../../sim/mechanisms/contact.ts'
import { FIELD } from '../../../sim/terms/fields.ts'
import { calm, met } from '../calm-contact.ts'
import { directions } from '../directions.ts'
import { tieLinks } from '../ties-of.ts'
import {
  all,
  both,
  type Difference,
  ofCircles,
  ofMembers,
  ofOfficials,
  ofTown,
  setCircles,
  setMembers,
  setOfficials,
  setTown,
  told,
  townOf,
} from '../town-of.ts'

/** About one in four meets an official, and every second meeting goes wrong. */
const usual: Difference = both(calm, {
  parameters: {
    contactRate: 1.1,
    wrongBase: 0.3,
    wrongLogics: 0.634,
    wrongLoad: 0.2,
    wrongRole: 0.1,
    linkingChance: 0.5,
  },
  levers: { steering: 0.2 },
  world: setTown({ pendingIndex: 0.5 }),
})
const contacts = ofTown('contacts')
directions(contact, usual, [
  ['more pending cases', { world: setTown({ pendingIndex: 1 }) }, contacts, 'more'],
  ['more contact', { parameters: { contactRate: 2 } }, contacts, 'more'],
  ['more casework from the start', { parameters: { caseworkShareStart: 0.5 } }, contacts, 'more'],
  ['more casework later on', { parameters: { caseworkShareMore: 0.9 } }, contacts, 'more'],
  ['people who came lately', { world: setTown({ settled: 20 }) }, contacts, 'less'],
  ['people who came lately', { world: setTown({ settled: 20 }) }, ofTown('caseworkShare'), 'less'],
  ['more contact without cases', { parameters: { contactCases: 0.9 } }, contacts, 'more'],
  [
    'a field that leads to offices',
    { world: setCircles({ field: FIELD.accompaniment }) },
    contacts,
    'more',
  ],
  ['a field that does not', { world: setCircles({ field: FIELD.meeting }) }, contacts, 'less'],
  ['steering keeps people away from offices', { levers: { steering: 0.9 } }, contacts, 'less'],
  ['steering that keeps away more', { parameters: { steeringDistance: 1 } }, contacts, 'less'],
  ['more hours', { world: setMembers({ hours: 9 }) }, contacts, 'more'],
  ['hours measured by a higher mean', { parameters: { hoursMean: 11 } }, contacts, 'less'],
])
test('beyond the pending cases of the national peak there is no more contact', () => {
  const at = (pendingIndex: number) => {
    const world = townOf(both(usual, { world: setTown({ pendingIndex }) }))
    contact(world)
    return world.town[TOWN.contacts]
  }
  expect(at(1.6)).toBe(at(1))
})

/** All meet; every second meeting goes wrong. */
const halfWrong: Difference = both(usual, {
  parameters: { contactRate: 5, wrongTie: 0.5, steeringDistance: 0 },
  world: all(setTown({ pendingIndex: 1 }), tieLinks(0.2)),
})
const friction = ofTown('friction')
directions(contact, halfWrong, [
  ['all meet already', { parameters: { contactRate: 10 } }, contacts, 'same'],
  ['a higher base', { parameters: { wrongBase: 0.6 } }, friction, 'more'],
  ['logics that clash more', { parameters: { wrongLogics: 1.5 } }, friction, 'more'],
  ['more formal officials', { world: setOfficials({ formality: 1 }) }, friction, 'more'],
  ['less patient helpers', { world: setMembers({ immediacy: 1 }) }, friction, 'more'],
  ['helpers who understand', { world: setMembers({ understanding: 0.9 }) }, friction, 'less'],
  ['officials who understand', { world: setOfficials({ understanding: 0.9 }) }, friction, 'less'],
  [
    'helpers who understand, where no logics clash',
    { parameters: { wrongLogics: 0 }, world: setMembers({ understanding: 1 }) },
    friction,
    'less',
  ],
  [
    'friction that frustrates more',
    { parameters: { frustrationStep: 0.6 } },
    ofMembers('frustration'),
    'more',
  ],
  ['overloaded officials', { world: setOfficials({ load: 3 }) }, friction, 'more'],
  ['load that matters more', { parameters: { wrongLoad: 0.8 } }, friction, 'more'],
  ['clear roles', { world: setTown({ clarity: 1 }) }, friction, 'less'],
  ['roles that matter more', { parameters: { wrongRole: 0.6 } }, friction, 'more'],
  ['closer ties', { world: tieLinks(0.8) }, friction, 'less'],
  ['ties that matter more', { parameters: { wrongTie: 1 } }, friction, 'less'],
  [
    'without networks: close ties in the mean',
    { structure: { network: false }, world: setTown({ linkingMean: 0.9 }) },
    friction,
    'less',
  ],
  [
    'without networks: no ties in the mean',
    { structure: { network: false }, world: setTown({ linkingMean: 0 }) },
    friction,
    'more',
  ],
  [
    'trust that falls more than it rises',
    { parameters: { trustAsymmetry: 5 } },
    ofMembers('trust'),
    'less',
  ],
  ['and on the other side', { parameters: { trustAsymmetry: 5 } }, ofOfficials('trust'), 'less'],
  ['more learning', { parameters: { learningContact: 0.02 } }, ofMembers('understanding'), 'more'],
  [
    'officials learn, too',
    { parameters: { learningContact: 0.02 } },
    ofOfficials('understanding'),
    'more',
  ],
  [
    'officials learn less where they steer',
    { levers: { steering: 1 } },
    ofOfficials('understanding'),
    'less',
  ],
])

/** Trust of both sides beyond what is usual, and short of it. */
const trusting = all(setMembers({ trust: 0.8 }), setOfficials({ trust: 0.8 }))
const wary = all(setMembers({ trust: 0.1 }), setOfficials({ trust: 0.1 }))
const halves = (parameters: Partial<Parameters>): Difference => both(halfWrong, { parameters })
directions(contact, halves({ trustDoubt: 1 }), [
  ['trust gives the benefit of the doubt', { world: trusting }, friction, 'less'],
  ['distrust takes it', { world: wary }, friction, 'more'],
  ['trust of helpers alone', { world: setMembers({ trust: 0.9 }) }, friction, 'less'],
  ['trust of officials alone', { world: setOfficials({ trust: 0.9 }) }, friction, 'less'],
  ['more trust is usual', { parameters: { trustUsual: 0.9 } }, friction, 'more'],
])
directions(contact, both(halves({ trustDoubt: 0.5 }), { world: trusting }), [
  ['doubt that counts more', { parameters: { trustDoubt: 2 } }, friction, 'less'],
])
directions(contact, both(halves({ trustConflict: 1 }), { world: wary }), [
  ['distrust that sharpens more', { parameters: { trustConflict: 3 } }, ofCircles('wrong'), 'more'],
  [
    'distrust that frustrates more',
    { parameters: { trustConflict: 3 } },
    ofMembers('frustration'),
    'more',
  ],
  ['trust that softens', { world: trusting }, ofCircles('wrong'), 'less'],
])
directions(contact, both(halves({ trustOfficial: 0.2 }), { world: setOfficials({ trust: 0.9 }) }), [
  [
    'officials who are told more',
    { parameters: { trustOfficial: 0.6 } },
    ofOfficials('trust'),
    'less',
  ],
  ['helpers as ever', { parameters: { trustOfficial: 0.6 } }, ofMembers('trust'), 'same'],
])
directions(contact, both(halves({ trustFade: 0.05 }), { world: trusting }), [
  ['trust that fades', { parameters: { trustFade: 0.5 } }, ofMembers('trust'), 'less'],
  ['trust of officials, too', { parameters: { trustFade: 0.5 } }, ofOfficials('trust'), 'less'],
  ['a town that trusts more', { administration: { trust: 0.9 } }, ofMembers('trust'), 'more'],
])
test('idle officials are no better than unhurried ones', () => {
  const at = (load: number) =>
    met(both({ parameters: { wrongBase: 0.3, wrongLoad: 1 } }, { world: setOfficials({ load }) }))
      .friction.length
  expect(at(0)).toBe(at(1))
})

const untied: Difference = both(usual, {
  parameters: { contactRate: 5, wrongBase: 0, linkingChance: 0.3, steeringDistance: 0 },
})
const linked = (world: World) => told(EVENT.linked)(world)
directions(contact, untied, [
  ['more ties per good meeting', { parameters: { linkingChance: 0.9 } }, linked, 'more'],
  ['open officials', { world: setOfficials({ openness: 1 }) }, linked, 'more'],
  ['steered meetings leave fewer ties', { levers: { steering: 1 } }, linked, 'less'],
  [
    'open conflict makes officials defensive',
    { world: setTown({ openConflict: 0.8 }) },
    linked,
    'less',
  ],
  ['trust opens doors', { parameters: { trustTieChance: 3 }, world: trusting }, linked, 'more'],
  ['distrust closes them', { parameters: { trustTieChance: 3 }, world: wary }, linked, 'less'],
  ['meetings that go wrong leave fewer ties', { parameters: { wrongBase: 0.7 } }, linked, 'less'],
])
directions(contact, both(untied, { world: setTown({ openConflict: 0.4 }) }), [
  ['offices that defend themselves more', { parameters: { conflictDefence: 2 } }, linked, 'less'],
])
const strength = ({ member, count }: World) =>
  member.linkStrength.subarray(0, 4 * count.members).reduce((sum, one) => sum + one, 0)
directions(contact, both(untied, { world: tieLinks(0.4) }), [
  ['larger steps', { parameters: { tieStep: 0.5 } }, strength, 'more'],
  ['trust firms ties', { parameters: { trustTieStep: 1.5 }, world: trusting }, strength, 'more'],
  ['distrust does not', { parameters: { trustTieStep: 1.5 }, world: wary }, strength, 'less'],
])
