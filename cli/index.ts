/** Scenario files, the shipped ones and those on a disk. In the package: `helferkreise/files`. */

export { InputError } from './failure.ts'
export { type Loaded, loadScenario, shippedNames } from './load.ts'
