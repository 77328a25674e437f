import { engineModule } from '../../bundle/engine/engine.ts'
import { bringModule } from '../../sim/index.ts'

/**
 * Lets the runs of this thread use WebAssembly, which is faster and gives the same bits. Without
 * it they are in JavaScript; workers of a pool bring their own. The module is made where it is not
 * there yet; the package has it.
 *
 * @example
 * ```ts
 * import { enginesHere } from 'helferkreise'
 * import { bringEngine } from 'helferkreise/workers'
 *
 * console.log(enginesHere()) // => [ 'javascript' ]
 * await bringEngine()
 * console.log(enginesHere()) // => [ 'webassembly', 'javascript' ]
 * ```
 */
export async function bringEngine(): Promise<void> {
  bringModule(await engineModule())
}
