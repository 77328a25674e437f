/** The parts that the kernel uses of packages without types of their own. */
declare module 'agentscript' {
  export type AgentArray<T> = T[] & { count(test: (agent: T) => boolean): number }
  export class Model<Turtle> {
    turtles: AgentArray<Turtle> & {
      create(count: number, begin: (turtle: Turtle) => void): Turtle[]
      ask(act: (turtle: Turtle) => void): void
    }
    links: { create(from: Turtle, to: Turtle): unknown }
    step(): void
  }
  export const util: { randomSeed(seed: number): void; randomFloat(limit: number): number }
}

declare module 'js-simulator' {
  class SimEvent {
    constructor(rank: number)
    update(deltaTime: number): void
  }
  class Scheduler {
    reset(): void
    scheduleRepeatingIn(event: SimEvent, interval: number): void
    update(): void
  }
  class Edge {
    constructor(from: number, to: number, info?: unknown)
    other(end: number): number
  }
  class Network {
    constructor(nodes: number)
    addEdge(edge: Edge): void
    adj(node: number): readonly Edge[]
  }
  const jssim: {
    SimEvent: typeof SimEvent
    Scheduler: typeof Scheduler
    Edge: typeof Edge
    Network: typeof Network
  }
  export default jssim
}
