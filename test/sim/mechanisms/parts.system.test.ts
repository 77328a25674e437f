import { describe, expect, test } from 'vitest'
import { EVENT, PART_KEYS, type Part, type World } from '../../../sim/index.ts'
import { circles } from '../../../sim/mechanisms/circles.ts'
import { contact } from '../../../sim/mechanisms/contact.ts'
import { experience } from '../../../sim/mechanisms/experience.ts'
import { forum } from '../../../sim/mechanisms/forum.ts'
import { leadership } from '../../../sim/mechanisms/leadership.ts'
import { leaving } from '../../../sim/mechanisms/leaving.ts'
import { matching } from '../../../sim/mechanisms/matching.ts'
import { mobilisation } from '../../../sim/mechanisms/mobilisation.ts'
import { motivation } from '../../../sim/mechanisms/motivation.ts'
import { ties } from '../../../sim/mechanisms/ties.ts'
import { voice } from '../../../sim/mechanisms/voice.ts'
import { FIELD } from '../../../sim/terms/fields.ts'
import { FORM } from '../../../sim/terms/roles.ts'
import { LINKS } from '../../../sim/terms/sizes.ts'
import { calm } from '../calm-contact.ts'
import { content } from '../content-members.ts'
import { even } from '../even-crowd.ts'
import { forty } from '../many-circles.ts'
import { cutTies } from '../ties-of.ts'
import {
  all,
  both,
  type Difference,
  type Mechanism,
  ofCircles,
  ofMembers,
  ofTown,
  organisedBy,
  setCircles,
  setLevers,
  setMembers,
  setOfficials,
  setOutside,
  setTown,
  setWeek,
  told,
  townOf,
  without,
} from '../town-of.ts'

/*
 * A cause must be able to be taken away. Every part of the model is switched off in a town where
 * its cause is at work: what is looked at is then as if the cause were not there.
 */

type Row = {
  readonly where: string
  readonly mechanism: Mechanism
  readonly base: Difference
  /** The cause at work. */
  readonly cause: Difference
  /** The same town without the cause; or what is looked at is then this. */
  readonly gone: Difference | number
  readonly looked: (world: World) => number
}

const wrong = told(EVENT.friction)
const linked = told(EVENT.linked)
const leavers = told(EVENT.leftCircle)
const clock = (world: World) => world.week.linkClock[1]!
const links = ({ member, count }: World) =>
  member.linkTo.subarray(0, LINKS * count.members).filter((to) => to >= 0).length
const trusts = (trust: number) => all(setMembers({ trust }), setOfficials({ trust }))
const weeks =
  (mechanism: Mechanism, count: number): Mechanism =>
  (world) => {
    for (let week = 0; week < count; week++) {
      world.count.week = week
      mechanism(world)
    }
  }

/** All meet an official; a third of it goes wrong. */
const meeting: Difference = both(calm, {
  parameters: { wrongBase: 0.4, linkingChance: 0.8, trustUsual: 0.5 },
})
/** Members who are free to go, held by what is named. */
const going: Difference = both(content, { parameters: { exitMember: 3, holdMost: 0.9 } })
/** Ripe for an association, in one of two cases. */
const ripe: Difference = both(forty, {
  parameters: {
    associationRate: 1,
    associationLinking: 0.2,
    associationAlone: 0.5,
    associationRecruits: 0,
  },
  levers: { association: 1 },
  world: all(setWeek(60), setCircles({ linking: 0.2, organisers: 9 })),
})
/** Circles with organisers and reason to complain, and an office with money that could answer. */
const loud: Difference = {
  parameters: { voiceRate: 2, voiceFloor: 0, voicePatience: 1, voiceAnswer: 0.8, trustUsual: 0.5 },
  world: all(
    setLevers({ posts: 1 }),
    setTown({ headOpenness: 0.9, headControl: 0, headBudget: 3e6, trustOfficials: 0.5 }),
    setMembers({ frustration: 0.4, strain: 0, recognition: 0 }),
    organisedBy(3),
  ),
}
const pressed: Difference = { society: { polarisation: 0.8 }, parameters: { pressureRest: 0.6 } }

const ROWS: Readonly<Record<Part, readonly Row[]>> = {
  friction: [
    {
      where: 'nothing goes wrong at the office',
      mechanism: contact,
      base: calm,
      cause: { parameters: { wrongBase: 0.9 } },
      gone: 0,
      looked: wrong,
    },
  ],
  conflict: [
    {
      where: 'members are as motivated',
      mechanism: motivation,
      base: { parameters: { motivationConflict: 0.3 } },
      cause: { world: setCircles({ conflict: 0.6 }) },
      gone: { world: setCircles({ conflict: 0 }) },
      looked: ofMembers('motivation'),
    },
    {
      where: 'relations hold as well',
      mechanism: leaving,
      base: both(going, {
        parameters: { holdLinking: 0.8 },
        world: setCircles({ linking: 0.5 }),
      }),
      cause: { world: setCircles({ conflict: 0.6 }) },
      gone: { world: setCircles({ conflict: 0 }) },
      looked: leavers,
    },
    {
      where: 'officials are as open',
      mechanism: contact,
      base: both(meeting, { parameters: { conflictDefence: 1 } }),
      cause: { world: setTown({ openConflict: 0.7 }) },
      gone: { world: setTown({ openConflict: 0 }) },
      looked: linked,
    },
    {
      where: 'no circle falls out',
      mechanism: circles,
      base: both(forty, { society: { circleSize: 14 }, parameters: { conflictSplit: 0.8 } }),
      cause: { world: setCircles({ conflict: 0.6 }) },
      gone: { world: setCircles({ conflict: 0 }) },
      looked: told(EVENT.split),
    },
    {
      where: 'associations are founded as well',
      mechanism: circles,
      base: ripe,
      cause: { world: setCircles({ conflict: 0.9 }) },
      gone: { world: setCircles({ conflict: 0 }) },
      looked: told(EVENT.association),
    },
    {
      where: 'it is no grievance',
      mechanism: voice,
      base: loud,
      cause: { world: setCircles({ conflict: 0.6 }) },
      gone: { world: setCircles({ conflict: 0 }) },
      looked: ofCircles('grievance'),
    },
  ],
  workedThrough: [
    {
      where: 'relations hold no better',
      mechanism: leaving,
      base: both(going, { parameters: { holdWorked: 0.8 } }),
      cause: { world: setCircles({ worked: 0.8 }) },
      gone: { world: setCircles({ worked: 0 }) },
      looked: leavers,
    },
    {
      where: 'no more associations are founded',
      mechanism: circles,
      base: ripe,
      cause: { world: setCircles({ worked: 1 }) },
      gone: { world: setCircles({ worked: 0 }) },
      looked: told(EVENT.association),
    },
  ],
  trust: [
    {
      where: 'meetings go wrong as often',
      mechanism: contact,
      base: both(meeting, { parameters: { trustDoubt: 1, trustStep: 0 } }),
      cause: { world: trusts(0.9) },
      gone: { world: trusts(0.5) },
      looked: wrong,
    },
    {
      where: 'what goes wrong weighs as much',
      mechanism: contact,
      base: both(meeting, {
        parameters: { wrongBase: 9, trustConflict: 1, trustUsual: 0.5, trustStep: 0 },
      }),
      cause: { world: trusts(0.1) },
      gone: { world: trusts(0.5) },
      looked: ofCircles('wrong'),
    },
    {
      where: 'doors open as often',
      mechanism: contact,
      base: both(meeting, { parameters: { trustTieChance: 2, trustStep: 0 } }),
      cause: { world: trusts(0.1) },
      gone: { world: trusts(0.5) },
      looked: linked,
    },
    {
      where: 'ties last as long',
      mechanism: ties,
      base: { parameters: { trustKeep: 2, trustUsual: 0.5 } },
      cause: { world: setTown({ trustHelpers: 0.9, trustOfficials: 0.7 }) },
      gone: { world: setTown({ trustHelpers: 0.5, trustOfficials: 0.5 }) },
      looked: clock,
    },
    {
      where: 'demands are answered as often',
      mechanism: (world) => {
        setCircles({ demands: 1 })(world)
        voice(world)
      },
      base: both(loud, {
        parameters: { voiceAnswer: 1, voiceAlone: 1 },
        world: setTown({ headOpenness: 1, linkingMean: 0 }),
      }),
      cause: { world: setTown({ trustOfficials: 0 }) },
      gone: { world: setTown({ trustOfficials: 0.5 }) },
      looked: ofTown('posts'),
    },
  ],
  pressure: [
    {
      where: 'members of a polarised town are as motivated',
      mechanism: motivation,
      base: {},
      cause: pressed,
      gone: both(pressed, { society: { polarisation: 0 } }),
      looked: ofMembers('motivation'),
    },
    {
      where: 'those outside circles are as content',
      mechanism: experience,
      base: both(even, {
        world: all(setOutside({ media: 3 }), mobilisation, setWeek(1), setTown({ match: 1 })),
      }),
      cause: pressed,
      gone: both(pressed, { society: { polarisation: 0 } }),
      looked: ofTown('satisfactionSum'),
    },
  ],
  recognition: [
    {
      where: 'thanks motivate nobody',
      mechanism: motivation,
      base: {},
      cause: { world: setMembers({ recognition: 0.9 }) },
      gone: { world: setMembers({ recognition: 0 }) },
      looked: ofMembers('motivation'),
    },
    {
      where: 'grievances are as loud',
      mechanism: voice,
      base: loud,
      cause: { world: setMembers({ recognition: 0.9 }) },
      gone: { world: setMembers({ recognition: 0 }) },
      looked: ofCircles('grievance'),
    },
  ],
  freedom: [
    {
      where: 'steering lowers no motivation',
      mechanism: motivation,
      base: { levers: { steering: 0 } },
      cause: { levers: { steering: 0.9 } },
      gone: { levers: { steering: 0 } },
      looked: ofMembers('motivation'),
    },
    {
      where: 'relations hold and posts answer to the circles',
      mechanism: leaving,
      base: both(going, {
        parameters: { holdLinking: 0.5, holdPosts: 0.5 },
        world: all(setCircles({ linking: 0.5 }), setTown({ posts: 99 })),
      }),
      cause: { levers: { steering: 0.9 } },
      gone: { levers: { steering: 0 } },
      looked: leavers,
    },
    {
      where: 'associations are founded as well',
      mechanism: circles,
      base: ripe,
      cause: { levers: { steering: 0.9 } },
      gone: { levers: { steering: 0 } },
      looked: told(EVENT.association),
    },
  ],
  posts: [
    {
      where: 'nobody pays them, demanded or not',
      mechanism: voice,
      base: both(loud, { parameters: { postsUnasked: 0.5 } }),
      cause: { world: setTown({ headExperience: 1 }) },
      gone: 0,
      looked: ofTown('posts'),
    },
  ],
  forum: [
    {
      where: 'nobody calls one',
      mechanism: weeks(leadership, 30),
      base: {
        parameters: { forumCall: 5 },
        leadership: { openness: 1 },
        society: { dependence: 1 },
      },
      cause: { world: setTown({ openConflict: 0.8 }) },
      gone: 0,
      looked: ofTown('forumCalled'),
    },
    {
      where: 'none is held, whatever a policy says',
      mechanism: forum,
      base: { world: setCircles({ conflict: 0.5 }) },
      cause: { levers: { forum: { intensity: 1, parity: 0.9, preparation: 0, interval: 1 } } },
      gone: { levers: { forum: 0 } },
      looked: ofCircles('conflict'),
    },
  ],
  alliance: [
    {
      where: 'circles do not ally by themselves',
      mechanism: circles,
      base: { parameters: { allianceRate: 5 } },
      cause: { world: setTown({ bridging: 1, openConflict: 0.5, demand: 0.5 }) },
      gone: 0,
      looked: ofTown('allianceExists'),
    },
    {
      where: 'nor by policy',
      mechanism: circles,
      base: {},
      cause: { levers: { alliance: 1 } },
      gone: 0,
      looked: ofTown('allianceExists'),
    },
  ],
  association: [
    {
      where: 'none is founded',
      mechanism: circles,
      base: ripe,
      cause: { parameters: { associationRate: 9 } },
      gone: 0,
      looked: ({ circle, count }) =>
        circle.form.subarray(0, count.circles).filter((form) => form === FORM.association).length,
    },
  ],
  visibility: [
    {
      where: 'people are called as if help were seen by all',
      mechanism: mobilisation,
      base: both(even, { structure: { without: [] }, world: setTown({ everydayPool: 1e12 }) }),
      cause: { world: setTown({ everydayPool: 4 }) },
      gone: {},
      looked: ofTown('entries'),
    },
  ],
  asking: [
    {
      where: 'circles with much to do ask nobody',
      mechanism: circles,
      base: both(forty, {
        parameters: { entryHazard: 0.2, joinShare: 0, aroundCircles: 1, askRate: 0.1 },
        world: all(setOutside({ media: 3 }), setTown({ everydayPool: 1e6 }), mobilisation),
      }),
      cause: { world: setCircles({ drop: -1 }) },
      gone: { world: setCircles({ drop: 0 }) },
      looked: told(EVENT.joined),
    },
  ],
  fields: [
    {
      where: 'contacts do not depend on it',
      mechanism: contact,
      base: both(calm, { parameters: { contactRate: 1 } }),
      cause: { world: setCircles({ field: FIELD.meeting }) },
      gone: { world: setCircles({ field: FIELD.work }) },
      looked: ofTown('contacts'),
    },
    {
      where: 'all have the same tasks',
      mechanism: matching,
      base: {
        world: all(
          setTown({ needEmergency: 100, needEveryday: 0, needCasework: 0 }),
          setCircles({ usual: 100 }),
        ),
      },
      // Only those who care for arrivals have anything to do.
      cause: { world: setCircles({ field: FIELD.language }) },
      gone: { world: setCircles({ field: FIELD.arrival }) },
      looked: ofCircles('drop'),
    },
  ],
  ties: [
    {
      where: 'no tie to an official forms at the office',
      mechanism: contact,
      base: calm,
      cause: { parameters: { linkingChance: 1 } },
      gone: 0,
      looked: links,
    },
    {
      where: 'nor at a forum',
      mechanism: forum,
      base: {
        levers: { forum: { intensity: 1, parity: 1, preparation: 0, interval: 1 } },
        world: cutTies,
      },
      cause: { parameters: { forumLinking: 1 } },
      gone: 0,
      looked: links,
    },
    {
      where: 'nor does an alliance tie its circles or introduce anybody',
      mechanism: weeks(ties, 9),
      base: {
        levers: { alliance: { intensity: 1, interval: 1 } },
        administration: { openness: 1 },
        world: all(
          cutTies,
          setCircles({ form: FORM.alliance }),
          setTown({ allianceExists: 1, allianceSince: -9_999 }),
        ),
      },
      cause: {},
      gone: 0,
      looked: bridges,
    },
  ],
}

/** Ties to people of other circles or milieus. */
function bridges({ member, count }: World): number {
  let found = 0
  for (let at = 0; at < count.members * 8; at++) {
    const to = member.peerTo[at]!
    const row = Math.floor(at / 8)
    if (to < 0) continue
    if (member.circle[to] !== member.circle[row] || member.milieu[to] !== member.milieu[row])
      found++
  }
  return found
}

const seen = ({ mechanism, looked }: Row, ...differences: readonly Difference[]) => {
  const world = townOf(differences.reduce(both))
  mechanism(world)
  return looked(world)
}

describe.each(PART_KEYS)('without %s', (part) => {
  test.each(ROWS[part].map((row) => [row.where, row] as const))('%s', (_where, row) => {
    const acting = seen(row, row.base, row.cause)
    const base = row.base.structure?.without ?? []
    const off = seen(row, row.base, row.cause, without(...base, part))
    const gone = typeof row.gone === 'number' ? row.gone : seen(row, row.base, row.gone)
    expect([acting, off, gone].some(Number.isNaN)).toBe(false)
    expect(acting).not.toBe(gone)
    expect(off).toBe(gone)
  })
})
