import type { Build } from './rules.ts'

export type Contestant = {
  /** Another entry that must have the very same runs; one seed a round is enough then. */
  readonly twin?: string
  /** Draws as ours does and must have the very same bits. */
  readonly exact?: boolean
  readonly load: () => Promise<Build>
}

export const WASM = 'C as WebAssembly'

/** Everything in JavaScript that runs the kernel, by the name in the table. */
export const CONTESTANTS: Readonly<Record<string, Contestant>> = {
  ours: { load: async () => (await import('./ours.ts')).build },
  [WASM]: { exact: true, load: async () => (await import('./wasm.ts')).loadWasm() },
  'js-simulator': { load: async () => (await import('./js-simulator.ts')).build },
  flocc: { load: async () => (await import('./flocc.ts')).build },
  'agentscript, neighbours kept': {
    load: async () => (await import('./agentscript.ts')).buildKeeping,
  },
  agentscript: {
    twin: 'agentscript, neighbours kept',
    load: async () => (await import('./agentscript.ts')).build,
  },
}
