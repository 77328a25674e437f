import './canvas-stand-in.ts'
import { type AgentArray, Model, util } from 'agentscript'
import {
  type Build,
  eachTie,
  joiningChance,
  type Model as Kernel,
  leavingChance,
  movedMotivation,
  RULES,
  Surroundings,
} from './rules.ts'

type Person = {
  threshold: number
  motivation: number
  active: boolean
  helping: number
  /** Looked up once where they are kept; the graph never changes. */
  neighbours?: AgentArray<Person>
  linkNeighbors(): AgentArray<Person>
}

/**
 * The kernel in AgentScript, written like its own models: people are turtles, ties are links,
 * a week is two `ask`s over all turtles as in its LifeModel, and neighbours come from
 * `linkNeighbors()` in every week as in its VirusModel. Used: Model, turtles, links, ask,
 * count, its seeded generator. Patches, space and views stay idle.
 */
class Town extends Model<Person> {
  readonly surroundings = new Surroundings()
  count = 0
  starts = 0

  setup(agents: number, keepNeighbours: boolean): void {
    this.turtles.create(agents, (person) => {
      person.threshold = RULES.threshold.lowest + util.randomFloat(RULES.threshold.range)
      person.motivation = 0
      person.active = false
    })
    eachTie(agents, (a, b) => this.links.create(this.turtles[a]!, this.turtles[b]!))
    if (!keepNeighbours) return
    this.turtles.ask((person) => {
      person.neighbours = person.linkNeighbors()
    })
  }

  override step(): void {
    this.surroundings.advance(this.count / this.turtles.length)
    this.turtles.ask((person) => {
      const neighbours = person.neighbours ?? person.linkNeighbors()
      person.helping = neighbours.count((other) => other.active)
    })
    this.turtles.ask((person) => {
      if (person.active) this.goOn(person)
      else this.hear(person)
    })
  }

  private hear(person: Person): void {
    const share = person.helping / RULES.ties
    const chance = joiningChance(this.surroundings.call, share, person.threshold)
    if (chance <= 0 || util.randomFloat(1) >= chance) return
    person.active = true
    person.motivation = RULES.joining.motivation
    this.count++
    this.starts++
  }

  private goOn(person: Person): void {
    const share = person.helping / RULES.ties
    person.motivation = movedMotivation(person.motivation, this.surroundings.ground, share)
    if (util.randomFloat(1) >= leavingChance(person.motivation)) return
    person.active = false
    this.count--
  }
}

function buildTown(agents: number, seed: number, keepNeighbours: boolean): Kernel {
  util.randomSeed(seed)
  const town = new Town()
  town.setup(agents, keepNeighbours)
  return {
    step: () => town.step(),
    active: () => town.count,
    starts: () => town.starts,
    motivation: () => {
      const helpers = town.turtles.filter((person) => person.active)
      return helpers.reduce((sum, person) => sum + person.motivation, 0) / helpers.length
    },
  }
}

/** As its own models are written. */
export const build: Build = (agents, seed) => buildTown(agents, seed, false)

/** The same, except that every turtle keeps its neighbours: the best that was found for it. */
export const buildKeeping: Build = (agents, seed) => buildTown(agents, seed, true)
