import { bringEngine } from '../workers/node-engine.ts'

// Runs in tests use the module, as those of users do.
await bringEngine()
