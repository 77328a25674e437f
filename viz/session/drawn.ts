import type { Drawer } from './drawn-task.ts'

/** Draws from the posterior that comes with the model, which is read when the first run needs it. */
export const drawn: Drawer = async ({ draw, ...task }) => {
  if (draw === undefined) return task
  const { SHIPPED, putDraw } = await import('./under-draw.ts')
  return putDraw(task, SHIPPED, draw)
}
