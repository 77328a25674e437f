import { engineModule } from '../bundle/engine/engine.ts'

/** Compiles the model once for all tests, where it has not been compiled as it stands. */
export default async function makeEngine(): Promise<void> {
  await engineModule()
}
