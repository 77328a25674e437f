import { readPosterior } from '../../experiments/posterior/packed.ts'
import type { Posterior } from '../../experiments/posterior/posterior.ts'
import text from '../../scenarios/posterior/towns.json?raw'

/** The posterior that comes with the model. */
export const SHIPPED: Posterior = readPosterior(text)

export { putDraw } from './put-draw.ts'
