import { engineModule } from '../../bundle/engine/engine.ts'
import { bringModule } from '../../sim/index.ts'

/** Lets the runs of this thread use WebAssembly. The module is made where it is not there yet. */
export async function bringEngine(): Promise<void> {
  bringModule(await engineModule())
}
