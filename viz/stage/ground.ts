import { nothing, type SVGTemplateResult, svg } from 'lit'
import { circleViews, MARK, PHASE, tieClasses, type View } from '../replay/replay.ts'
import type { Speech } from '../words/index.ts'
import { bridgePath } from './bridges.ts'
import type { Layout } from './layout.ts'
import { type Bus, pipeRoute, roundedPath } from './pipes.ts'

/** Ring width per class of bonding. */
const BONDING = [0.8, 1.3, 2.2, 3.2] as const
const LINKING = [0, 1.1, 1.8, 2.8] as const
const BRIDGING = [0, 1.2, 2, 3] as const

/** What lies under the dots: bridges, pipes to the offices, rings. */
export function ground(
  view: View,
  layout: Layout,
  paths: Paths,
  speech: Speech,
): SVGTemplateResult {
  const { words } = speech
  const { replay } = view
  const office = (index: number): string =>
    replay.trajectory.offices[index]?.name[speech.names] ?? ''
  const bridges = tieClasses(view, 'bridges').map(({ index, strength }) => {
    const { from, to } = replay.bridges[index]!
    const tip = `${words.bridgingMeaning} ${words.between(words.circle(String(from)), words.circle(String(to)))}, ${words.strength(String(strength))}`
    return svg`<path
        class="bridge"
        d=${paths.bridge(index)}
        style=${`--width:${BRIDGING[strength]}`}
        stroke-opacity=${strength === 1 ? 0.4 : 1}
        data-tip=${tip}></path>`
  })
  const pipes = tieClasses(view, 'links').map(({ index, strength }) => {
    const link = replay.links[index]!
    const tip = `${words.linkingMeaning} ${words.between(words.circle(String(link.circle)), office(link.office))}, ${words.strength(String(strength))}`
    return svg`<path
        class="pipe"
        d=${paths.pipe(index)}
        style=${`--width:${LINKING[strength]}`}
        data-tip=${tip}></path>`
  })
  const rings = circleViews(view).map((state) => {
    if (state.phase === PHASE.future) return nothing
    const spot = layout.spots[state.circle]!
    const dormant = state.phase === PHASE.dormant
    const outer = state.marks & MARK.alliance && !dormant
    return svg`
      ${
        outer
          ? svg`<circle
              class="alliance"
              cx=${spot.x}
              cy=${spot.y}
              r=${spot.radius + 3}></circle>`
          : nothing
      }
      <circle
        class=${dormant ? 'ring dormant' : 'ring'}
        cx=${spot.x}
        cy=${spot.y}
        r=${spot.radius}
        style=${`--width:${dormant ? 1 : BONDING[state.bonding]}`}></circle>`
  })
  return svg`<g>${bridges}</g><g>${pipes}</g><g>${rings}</g>`
}

/** Ways of ties, computed once per layout. */
export type Paths = { bridge(index: number): string; pipe(index: number): string }

export function createPaths(view: View, layout: Layout, bus: Bus): Paths {
  const bridges: string[] = []
  const pipes: string[] = []
  const { replay } = view
  return {
    bridge(index) {
      const { from, to } = replay.bridges[index]!
      bridges[index] ??= bridgePath(layout, from, to)
      return bridges[index]
    },
    pipe(index) {
      const { circle, office } = replay.links[index]!
      pipes[index] ??= roundedPath(pipeRoute(layout, bus, circle, office), 5)
      return pipes[index]
    },
  }
}
