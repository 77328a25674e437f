import { Instance } from './instance.ts'
import { MODULE } from './module.ts'

/** The module, compiled once; null where WebAssembly is missing or forbidden. */
let compiled: WebAssembly.Module | null | undefined
/** Instances that nobody uses at the moment. */
const idle: Instance[] = []

/** An instance of the module for one run; undefined where there can be none. */
export function borrow(): Instance | undefined {
  if (compiled === undefined) compiled = compile()
  return compiled ? (idle.pop() ?? new Instance(compiled)) : undefined
}

/** Gives an instance back; the world in it must not be used any more. */
export function giveBack(instance: Instance): void {
  idle.push(instance)
}

/** A page may forbid to compile modules; the bits of a run do not depend on it. */
function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(MODULE), (sign) => sign.charCodeAt(0)))
  } catch {
    return null
  }
}
