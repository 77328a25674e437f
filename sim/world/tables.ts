import { drawBits, type Key } from '../exact/random.ts'
import { BINS, CELLS, CONTACTS } from '../terms/sizes.ts'
import { STREAM } from '../terms/streams.ts'
import type { Given, Tables } from './given.ts'
import { NEIGHBOURHOOD_BITS } from './residents.ts'

/** Room for the residents of a town, who are settled later, their municipalities and contacts. */
export function residentTables({ size }: Given, key: Key): Tables['residents'] {
  const count = size.residents
  return {
    bin: new Uint8Array(count),
    order: new Int32Array(count),
    orderLuck: new Uint32Array(count),
    cellStart: new Int32Array(BINS * CELLS + 1),
    placeShare: zipf(size.municipalities),
    contactMask: masks(key, count),
  }
}

/** Shares of the municipalities, added up: the second has half as many people as the first, and so on. */
function zipf(places: number): Float64Array {
  const shares = new Float64Array(places)
  let sum = 0
  for (let place = 0; place < places; place++) sum += 1 / (place + 1)
  let running = 0
  for (let place = 0; place < places; place++) {
    running += 1 / (place + 1) / sum
    shares[place] = running
  }
  return shares
}

/** Contact masks: fixed by the seed, not by the population, so one more resident moves nobody. */
function masks(key: Key, count: number): Int32Array {
  const bits = 32 - Math.clz32(Math.max(1, count - 1))
  const mask = new Int32Array(CONTACTS)
  for (let k = 0; k < CONTACTS; k++) {
    const random = drawBits(key, STREAM.contacts, k, 0)
    if (k < 3) mask[k] = k + 1
    else if (k < 8) mask[k] = 4 + (random % ((1 << NEIGHBOURHOOD_BITS) - 4))
    else mask[k] = 1 + (random % ((1 << bits) - 1))
  }
  return mask
}
