/**
 * Scenario files, the shipped ones and those on a disk. In the package: `helferkreise/files`.
 *
 * @module
 */

export { InputError } from './failure.ts'
export { type Loaded, loadScenario, shippedNames, shippedPosterior } from './load.ts'
