import { html, type TemplateResult } from 'lit'
import type { Page } from '../../element/page.ts'
import type { Keeper } from '../../state/storage.ts'

const KEY = 'occasion'
export const OCCASION = ['date', 'place', 'names'] as const
export type Occasion = Readonly<Partial<Record<(typeof OCCASION)[number], string>>>

/** When and where a workshop was and who took part, as far as it was written down. */
export function readOccasion(keeper: Keeper): Occasion {
  try {
    const kept: unknown = JSON.parse(keeper.read(KEY) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(
      OCCASION.flatMap((name) => {
        const value = (kept as Record<string, unknown>)[name]
        return typeof value === 'string' ? [[name, value]] : []
      }),
    )
  } catch {
    return {}
  }
}

/** Writes one of them down. */
export function writeOccasion(keeper: Keeper, change: Occasion): void {
  keeper.write(KEY, JSON.stringify({ ...readOccasion(keeper), ...change }))
}

/** Lines to fill in by hand or here; all may stay empty. */
export function occasionFields({ keeper, say }: Page): TemplateResult {
  const { occasion } = say.words.workshop.sheet
  const kept = readOccasion(keeper)
  const write = (field: HTMLInputElement, name: keyof Occasion): void => {
    field.toggleAttribute('data-empty', field.value === '')
    writeOccasion(keeper, { [name]: field.value })
  }
  return html`<div class="occasion">${OCCASION.map(
    (name) =>
      html`<label class="printed">${occasion[name]}<input
          class="printed"
          ?data-empty=${!kept[name]}
          type=${name === 'date' ? 'date' : 'text'}
          autocomplete="off"
          .value=${kept[name] ?? ''}
          @change=${(event: Event) => write(event.target as HTMLInputElement, name)} /></label>`,
  )}</div>`
}
