import { Agent, Environment, utils } from 'flocc'
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
 * The kernel in Flocc, as its documentation writes models: an Agent with data and a `tick`
 * function in an Environment; what `tick` returns becomes data when all agents have been
 * asked. Used: Agent, Environment, get, set, tick, its seeded generator. The neighbours are
 * data of the agent: flocc's Network copies a matrix of all pairs for each agent added,
 * which never ends at 10,000.
 */
class Town extends Environment {
  readonly surroundings = new Surroundings()
  count = 0
  starts = 0
}

function tick(agent: Agent): { motivation: number; active: boolean } | undefined {
  const town = agent.environment as Town
  let helping = 0
  for (const other of agent.get('neighbours') as Agent[]) if (other.get('active')) helping++
  const share = helping / RULES.ties
  return agent.get('active') ? goOn(agent, town, share) : hear(agent, town, share)
}

function hear(agent: Agent, town: Town, share: number) {
  const chance = joiningChance(town.surroundings.call, share, agent.get('threshold'))
  if (chance <= 0 || utils.uniform() >= chance) return
  town.count++
  town.starts++
  return { active: true, motivation: RULES.joining.motivation }
}

function goOn(agent: Agent, town: Town, share: number) {
  const motivation = movedMotivation(agent.get('motivation'), town.surroundings.ground, share)
  const active = utils.uniform() >= leavingChance(motivation)
  if (!active) town.count--
  return { active, motivation }
}

export const build: Build = (agents, seed) => {
  utils.seed(seed)
  const town = new Town()
  for (let id = 0; id < agents; id++) {
    const { lowest, range } = RULES.threshold
    const threshold = lowest + range * utils.uniform()
    town.addAgent(new Agent({ threshold, motivation: 0, active: false, neighbours: [], tick }))
  }
  const people = town.getAgents()
  eachTie(agents, (a, b) => {
    people[a]!.get('neighbours').push(people[b])
    people[b]!.get('neighbours').push(people[a])
  })
  return {
    step: () => {
      town.surroundings.advance(town.count / agents)
      town.tick()
    },
    active: () => town.count,
    starts: () => town.starts,
    motivation: () => {
      const helpers = people.filter((agent) => agent.get('active'))
      return helpers.reduce((sum, agent) => sum + agent.get('motivation'), 0) / helpers.length
    },
  }
}
