import { nothing, type SVGTemplateResult, svg } from 'lit'
import { circleViews, MARK, PHASE, tieClasses, type View } from '../replay/replay.ts'
import { circleNamed } from '../words/circle-named.ts'
import type { Speech } from '../words/index.ts'
import { bridgePath } from './bridges.ts'
import { type Layout, radiusAt, stands } from './layout.ts'
import { type Bus, pipeRoute, roundedPath } from './pipes.ts'
import { arcWidth, linkArc, linkShares, rimWidth, stubsOf } from './rims.ts'

/** Widths of lines per class, in pixels. */
const LINKING = [0, 1.3, 2.2, 3.4] as const
const BRIDGING = [0, 1.6, 2.6, 3.8] as const

/** Which ties are drawn as lines: of no circle, of one, or of all. */
export type Lines = 'none' | 'all' | { readonly circle: number }

/** What lies under the dots: discs and their rims, arcs and stubs for the ties, lines where they are asked for. */
export function ground(
  view: View,
  layout: Layout,
  paths: Paths,
  lines: Lines,
  speech: Speech,
): SVGTemplateResult {
  return svg`<g class="rims">${rims(view, layout)}</g>${tieLines(view, layout, paths, lines, speech)}`
}

/** Discs, rims, arcs and stubs: the picture of the circles without their people. */
export function rims(view: View, layout: Layout): SVGTemplateResult {
  const shares = linkShares(view)
  const discs = circleViews(view).map((state) => {
    if (state.phase === PHASE.future || !stands(layout, view, state.circle)) return nothing
    const { x, y } = layout.spots[state.circle]!
    const radius = radiusAt(layout, view, state.circle)
    if (state.phase === PHASE.dormant)
      return svg`<circle class="ring dormant" cx=${x} cy=${y} r=${radius}></circle>`
    const width = rimWidth(layout, state.bonding)
    return svg`<circle
        class=${state.marks & MARK.alliance ? 'ring allied' : 'ring'}
        cx=${x}
        cy=${y}
        r=${radius - width / 2}
        style=${`--width:${width.toFixed(2)}`}></circle>
      <path
        class="arc"
        d=${linkArc(layout, view, state.circle, shares[state.circle]!)}
        style=${`--width:${arcWidth(layout).toFixed(2)}`}></path>`
  })
  const stubs = stubsOf(layout, view).map(
    ({ from, to, width }) =>
      svg`<path
          class="stub"
          d=${`M${from[0].toFixed(1)} ${from[1].toFixed(1)}L${to[0].toFixed(1)} ${to[1].toFixed(1)}`}
          style=${`--width:${width.toFixed(2)}`}></path>`,
  )
  return svg`${discs}${stubs}`
}

/** Ties as lines, with words for each. */
function tieLines(
  view: View,
  layout: Layout,
  paths: Paths,
  lines: Lines,
  say: Speech,
): SVGTemplateResult | typeof nothing {
  if (lines === 'none') return nothing
  const { replay } = view
  const { trajectory } = replay
  const { words, names } = say
  const named = (circle: number): string => circleNamed(trajectory, circle, say)
  const shown = (...circles: number[]): boolean =>
    (lines === 'all' || circles.includes(lines.circle)) &&
    circles.every((circle) => stands(layout, view, circle))
  const bridges = tieClasses(view, 'bridges').map(({ index, strength }) => {
    const { from, to } = replay.bridges[index]!
    if (!shown(from, to)) return nothing
    const tip = `${words.bridgingMeaning} ${words.between(named(from), named(to))}, ${words.strength(String(strength))}`
    return svg`<path
        class="bridge"
        d=${paths.bridge(index)}
        style=${`--width:${BRIDGING[strength]}`}
        data-tip=${tip}></path>`
  })
  const pipes = tieClasses(view, 'links').map(({ index, strength }) => {
    const { circle, office } = replay.links[index]!
    if (!shown(circle)) return nothing
    const { name } = trajectory.offices[office]!
    const tip = `${words.linkingMeaning} ${words.between(named(circle), name[names])}, ${words.strength(String(strength))}`
    return svg`<path
        class="pipe"
        d=${paths.pipe(index)}
        style=${`--width:${LINKING[strength]}`}
        data-tip=${tip}></path>`
  })
  return svg`<g class=${lines === 'all' ? 'lines many' : 'lines'}>${bridges}${pipes}</g>`
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
