import { describe, expect, test } from 'vitest'
import { measures, stateVariables, usesIn } from '../../docs/state.ts'

/** What is measured of a town and moves nothing in it: each with the reason why that is right. */
const MEASURES: Readonly<Record<string, string>> = {
  'town.arrivals': 'the week’s own; what acts is who is here and what they need',
  'town.coverage': 'share of need that is met; what acts is what is left',
  'town.hours': 'all hours that are given; what acts are those that meet need',
  'town.load': 'mean of the offices; what acts is the load of each official',
  'town.backlog': 'sum of what officials left undone, each of whom works on their own',
  'town.entries': 'a count of the week',
  'town.joins': 'a count of the week',
  'town.cost': 'money is asked for where it is decided: by the budget',
  'town.everActive': 'a head count',
  'town.neverEngagedBefore': 'a head count',
  'town.mentors': 'a head count; what acts are their hours',
  'town.organisers': 'a head count; what acts are those of each circle',
  'town.former': 'a head count; each of them waits for the call as others do',
  'town.tired': 'a head count; what acts is the strain of each',
  'town.newcomerHelpers': 'a head count',
  'town.aroundCircles': 'a head count; what acts is where each belongs',
  'town.inAssociations': 'a head count; what acts is where each belongs',
  'town.satisfactionSum': 'a sum; what acts is the satisfaction of each',
  'town.conflict': 'a mean; what acts is the conflict of each circle, and what is open of it',
  'town.motivation': 'a mean; what acts is the motivation of each',
  'town.strain': 'a mean; what acts is the strain of each',
  'town.parity': 'as the last forum was; what acts is what it did to those who sat there',
  'member.bridgingSum': 'part of a measure',
  'circle.bondingSum': 'part of a measure',
  'circle.bridges': 'classes of ties, for the picture',
  'circle.links': 'classes of ties, for the picture',
  'circle.bondingClass': 'classes of ties, for the picture',
  'circle.linkingClass': 'classes of ties, for the picture',
  'pair.bridgingClass': 'classes of ties, for the picture',
  'official.from': 'for the picture',
  'official.to': 'for the picture',
  'official.ties': 'part of a measure: linking of the town, which acts',
  'office.load': 'for the picture; what acts is the load of each official',
  'exit.people': 'counts of the week by cause',
  'outcome.value': 'what is told of the week',
}

describe('every state acts or is a measure', () => {
  const variables = stateVariables()

  test('all of it is written', () => {
    const silent = variables.filter(({ written }) => written.length === 0)
    expect(silent.map(({ name }) => name)).toEqual([])
    expect(variables.length).toBeGreaterThan(180)
  })

  test('what no mechanism and no act reads is a measure, and no measure is read by one', () => {
    const idle = variables.filter(({ read }) => read.every(measures))
    expect(idle.map(({ name }) => name).sort()).toEqual(Object.keys(MEASURES).sort())
  })
})

describe('a use of state', () => {
  const uses = (body: string, params = 'world: World') =>
    usesIn('sim/mechanisms/m.ts', `export function m(${params}): void {\n${body}\n}`).map(
      ({ name, use }) => `${name} ${use}`,
    )

  test.each([
    ['world.member.trust[row] = 1', ['member.trust written']],
    ['const { member } = world; f(member.trust[row])', ['member.trust read']],
    ['const { trust } = world.member; f(trust[row])', ['member.trust read']],
    ['const { peerStrength: s } = world.member; s[at] = 1', ['member.peerStrength written']],
    ['const kept = world.member.trust; f(kept[row])', ['member.trust read']],
    ['world.town[TOWN.load] = world.town[TOWN.cases]', ['town.load written', 'town.cases read']],
    ['const { town } = world; town[TOWN.load] += 1', ['town.load written']],
    [
      'const { member } = world; member.trust[row] = f(member.trust[row], member.idle[row])',
      ['member.trust written', 'member.idle read'],
    ],
    ['world.place.wishes[at]++', ['place.wishes written']],
    ['f(world.circle.rosterEnd[id]++)', ['circle.rosterEnd written', 'circle.rosterEnd read']],
    ['link(world.place.wish, at)', ['place.wish read', 'place.wish written']],
    ['tellOfTown(world, 1, world.official.office[id])', ['official.office told']],
    ['const { circle } = world; const { field } = circle; f(field[id])', ['circle.field read']],
  ] as const)('%s', (body, expected) => {
    expect(uses(body)).toEqual(expected)
  })

  test.each([
    'world.log.week[at] = 1',
    'f(world.p.trustStep)',
    'const { present } = world.count; f(present)',
    'f(town[TOWN.load])',
  ])('is none in %s', (body) => {
    expect(uses(body, 'world: World, town: i32')).toEqual([])
  })

  test('is none of a number that has the name of a column', () => {
    expect(uses('f(circle[id])', 'world: World, circle: i32')).toEqual([])
    expect(uses('const circle = world.member.circle[row]; f(circle)')).toEqual([
      'member.circle read',
    ])
  })
})
