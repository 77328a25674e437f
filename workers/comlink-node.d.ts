/** Its declarations stand under a name that is not found; Node's types are not known here. */
declare module 'comlink/dist/esm/node-adapter.mjs' {
  import type { Endpoint } from 'comlink'
  /** What a worker and a port of Node have in common. */
  export type NodeEndpoint = {
    postMessage(message: unknown): void
    on(type: string, listener: (value: unknown) => void): unknown
    off(type: string, listener: (value: unknown) => void): unknown
  }
  export default function nodeEndpoint(endpoint: NodeEndpoint): Endpoint
}
