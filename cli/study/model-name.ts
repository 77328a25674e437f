import { engineModule } from '../../bundle/engine/engine.ts'
import { MODEL_VERSION } from '../../sim/index.ts'
import { sha256 } from '../digest.ts'

/** The model of this program: its version, and the digest of what runs. */
export async function modelName(): Promise<string> {
  return `${MODEL_VERSION} ${sha256(await engineModule())}`
}
