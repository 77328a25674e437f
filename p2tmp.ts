import { run, weekOf } from './sim/index.ts'
import { scenario } from './test/scenarios.ts'
import { scenariosOf } from './viz/plan/plan.ts'
import { PRESET_KEYS } from './viz/plan/presets.ts'

const base = ['town-1', 'town-2', 'town-3'].map(scenario)
const seeds = process.argv.slice(2)
for (const preset of PRESET_KEYS) {
  const rows = scenariosOf({ preset, changes: [] }, base).map((s) => {
    const r = seeds.map((seed) => {
      const t = run(s, seed === 'own' ? s.seed : seed)
      const w = weekOf('2021-12-27', t.start)
      return `${t.outcomes.members![w]!.toFixed(0)}m ${t.outcomes.circles![w]}c l${t.outcomes.linking![w]!.toFixed(2)} cov${t.outcomes.coverage![weekOf('2016-01-04', t.start)]!.toFixed(2)}`
    })
    return r.join(' / ')
  })
  console.log(preset.padEnd(18), rows.join('   |   '))
}
