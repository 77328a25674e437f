import { html, type TemplateResult } from 'lit'
import evidence from '../../../docs/evidence.md?raw'
import germany from '../../../scenarios/inflow/germany.csv?raw'
import koenigstein from '../../../scenarios/inflow/koenigstein.csv?raw'
import engagement from '../../../scenarios/observed/engagement.csv?raw'
import schema from '../../../scenarios/scenario.schema.json?raw'
import { save } from '../../export/save.ts'
import type { Words } from '../../words/index.ts'

const SCENARIOS = import.meta.glob<string>('../../../scenarios/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Files that go into a run, each a button that saves it: they lie in the page, so this works offline. */
export function downloads({ deliver }: Words, surveys: string): TemplateResult {
  const words = deliver.method
  const file = (label: string, name: string, content: string) =>
    html`<li><button type="button" @click=${() => save(name, content)}>${label}</button></li>`
  return html`<ul class="files">
    ${file(words.schema, 'scenario.schema.json', schema)}
    ${file(words.inflow('germany'), 'germany.csv', germany)}
    ${file(words.inflow('koenigstein'), 'koenigstein.csv', koenigstein)}
    ${file(`${surveys} (engagement.csv)`, 'engagement.csv', engagement)}
    ${file(words.evidenceTable, 'evidence.md', evidence)}
    ${Object.entries(SCENARIOS).map(([path, content]) => {
      const name = path.replace(/^.*\//, '')
      return file(words.scenario(name.replace('.yaml', '')), name, content)
    })}
  </ul>`
}
