import { nothing, type SVGTemplateResult, svg } from 'lit'
import type { View } from '../replay/replay.ts'
import type { Speech } from '../words/index.ts'
import type { Strip } from './offices.ts'

/** Heights of a bar of load and of the gap below it, in pixels. */
const BAR = { height: 5, gap: 2 } as const

/**
 * Offices on top: a name over a bar of its load, the one that leads in bold. A full bar is all the
 * work that can be done; what is beyond that begins a second one below.
 */
export function officeStrip(
  view: View,
  { spots, fontSize }: Strip,
  height: number,
  speech: Speech,
  chosen: number,
): SVGTemplateResult {
  const { offices, officeLoad } = view.replay.trajectory
  const { words } = speech
  const floor = height - 2 * BAR.height - BAR.gap - 2
  return svg`<g class="offices" font-size=${fontSize.toFixed(1)}>${offices.map((record, office) => {
    const { left, width, lines, leads } = spots[office]!
    const load = officeLoad[view.week * offices.length + office] ?? 0
    const tip = `${words.officeLoad(record.name[speech.names], speech.decimal(load))}. ${words.loadMeaning}`
    const bar = (row: number, share: number) =>
      svg`<rect
          class="load"
          y=${floor + row * (BAR.height + BAR.gap)}
          width=${(width * share).toFixed(1)}
          height=${BAR.height}
          rx="1"></rect>`
    return svg`<g
        class=${office === chosen ? 'look chosen' : 'look'}
        data-tip=${tip}
        transform=${`translate(${left.toFixed(1)} 0)`}>
      <rect
        class="office"
        role="button"
        tabindex=${office === Math.max(0, chosen) ? 0 : -1}
        aria-label=${tip}
        data-office=${office}
        width=${width.toFixed(1)}
        height=${height}></rect>
      <text class=${leads ? 'leads' : ''}>${lines.map(
        (line, index) =>
          svg`<tspan x="0" y=${(floor - 4 - (lines.length - 1 - index) * fontSize * 1.05).toFixed(1)}>${line}</tspan>`,
      )}</text>
      <rect class="load-frame" y=${floor} width=${width.toFixed(1)} height=${BAR.height} rx="1"></rect>
      ${load > 0 ? bar(0, Math.min(1, load)) : nothing}
      ${load > 1 ? bar(1, Math.min(1, load - 1)) : nothing}
    </g>`
  })}</g>`
}
