import { draw } from '../sim/exact/random.ts'
import { keyFromSeed } from '../sim/exact/seed-key.ts'
import { PARAMETERS, type Parameters } from '../sim/index.ts'
import { WHOLE_WEEKS } from '../sim/terms/parameters.ts'
import { STREAM } from '../sim/terms/streams.ts'

/** Parameters drawn from their whole prior range: the paths of the model that no town takes. */
export function drawnParameters(seed: string): Parameters {
  const key = keyFromSeed(seed)
  const drawn = PARAMETERS.map(({ key: name, unit, prior: [low, high] }, index) => {
    const value = low + (high - low) * draw(key, STREAM.disposition, index, 0)
    return [name, unit === WHOLE_WEEKS ? Math.round(value) : value]
  })
  // One entry per row of the table, which is what the type says.
  return Object.fromEntries(drawn) as Parameters
}
