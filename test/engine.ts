import { enginesHere } from '../sim/index.ts'
import '../viz/words/all.ts'
import { bringEngine } from '../workers/node/engine.ts'

// Runs in tests use the module, as those of users do; all files of a process share it.
if (!enginesHere().includes('webassembly')) await bringEngine()
