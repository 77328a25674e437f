// Lets a worker thread load TypeScript: `--import tsx` alone reaches the main thread only (Node 20).
import { register } from 'tsx/esm/api'

register()
// And the engine, which the page's workers bring along in another way.
const { bringEngine } = await import('./engine.ts')
await bringEngine()
