import { bringEngine } from '../../workers/node/engine.ts'

// A worker of the package: the engine first, then what answers. Messages wait until then.
await bringEngine()
await import('../../workers/worker.ts')
