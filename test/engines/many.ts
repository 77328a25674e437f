import { runFile } from '../run-file.ts'

/** Compares the engines over as many scenarios as are asked for: `npm run test:engines -- 2000`. */
const [count = '2000'] = process.argv.slice(2)
runFile('test/engines/any-scenario.system.test.ts', { SCENARIOS: count })
