import type { Page } from '../element/page.ts'
import type { Command } from './control-bar.ts'

/** Does what the control bar asks for. */
export function runCommand({ player, store, state }: Page, command: Command): void {
  if (command === 'toggle') player.toggle()
  if (command === 'back') player.step(-1)
  if (command === 'forward') player.step(1)
  if (command === 'previous') player.toEvent(-1)
  if (command === 'next') player.toEvent(1)
  if (command === 'table') store.change({ table: !state.table })
}
