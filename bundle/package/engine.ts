import { readFileSync } from 'node:fs'

/** The model as a WebAssembly module, which the package brings along. */
export async function engineModule(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(readFileSync(new URL('./engine.wasm', import.meta.url)))
}
