import type { Page } from '../element/page.ts'
import { forkAt } from '../plan/tree.ts'

/** Goes on from the week shown in a branch of its own, with the levers at hand; nothing when the tree is full. */
export function forkHere({ state, store, player }: Page): void {
  player.pause()
  const forked = forkAt(state, player.week)
  if (forked) store.change({ ...forked, week: player.week, levers: true })
}
