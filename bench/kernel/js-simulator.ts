import jssim from 'js-simulator'
import {
  type Build,
  eachTie,
  joiningChance,
  leavingChance,
  movedMotivation,
  RULES,
  Surroundings,
} from './rules.ts'

/**
 * The kernel in js-simulator, as its documentation writes agents: an agent is an event that
 * repeats each week, and events of a higher rank come first, so that everybody looks before
 * anybody acts. Used: SimEvent, Scheduler with ranks, Network. It shuffles events of one rank
 * and knows no seed: both take Math.random as it is.
 */
const RANK = { surroundings: 3, look: 2, act: 1 } as const

type Person = { id: number; threshold: number; motivation: number; active: boolean }

class Town extends jssim.SimEvent {
  readonly surroundings = new Surroundings()
  readonly network: InstanceType<typeof jssim.Network>
  readonly people: Person[] = []
  count = 0
  starts = 0

  constructor(agents: number) {
    super(RANK.surroundings)
    this.network = new jssim.Network(agents)
    eachTie(agents, (a, b) => this.network.addEdge(new jssim.Edge(a, b)))
  }

  override update(): void {
    this.surroundings.advance(this.count / this.people.length)
  }
}

class Look extends jssim.SimEvent {
  readonly town: Town
  readonly person: Person
  helping = 0

  constructor(town: Town, person: Person) {
    super(RANK.look)
    this.town = town
    this.person = person
  }

  override update(): void {
    const { id } = this.person
    let helping = 0
    for (const edge of this.town.network.adj(id))
      if (this.town.people[edge.other(id)]!.active) helping++
    this.helping = helping
  }
}

class Act extends jssim.SimEvent {
  readonly town: Town
  readonly person: Person
  readonly look: Look

  constructor(town: Town, person: Person, look: Look) {
    super(RANK.act)
    this.town = town
    this.person = person
    this.look = look
  }

  override update(): void {
    const share = this.look.helping / RULES.ties
    if (this.person.active) this.goOn(share)
    else this.hear(share)
  }

  private hear(share: number): void {
    const { town, person } = this
    const chance = joiningChance(town.surroundings.call, share, person.threshold)
    if (chance <= 0 || Math.random() >= chance) return
    person.active = true
    person.motivation = RULES.joining.motivation
    town.count++
    town.starts++
  }

  private goOn(share: number): void {
    const { town, person } = this
    person.motivation = movedMotivation(person.motivation, town.surroundings.ground, share)
    if (Math.random() >= leavingChance(person.motivation)) return
    person.active = false
    town.count--
  }
}

export const build: Build = (agents) => {
  const scheduler = new jssim.Scheduler()
  scheduler.reset()
  const town = new Town(agents)
  scheduler.scheduleRepeatingIn(town, 1)
  for (let id = 0; id < agents; id++) {
    const threshold = RULES.threshold.lowest + RULES.threshold.range * Math.random()
    const person = { id, threshold, motivation: 0, active: false }
    town.people.push(person)
    const look = new Look(town, person)
    scheduler.scheduleRepeatingIn(look, 1)
    scheduler.scheduleRepeatingIn(new Act(town, person, look), 1)
  }
  return {
    step: () => scheduler.update(),
    active: () => town.count,
    starts: () => town.starts,
    motivation: () => {
      const helpers = town.people.filter((person) => person.active)
      return helpers.reduce((sum, person) => sum + person.motivation, 0) / helpers.length
    },
  }
}
