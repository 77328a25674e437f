import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NOTICES, notices } from '../notices.ts'
import { packageOf, packages } from '../packages.ts'
import { declarations } from './declarations.ts'
import { MODULES, writeModules } from './modules.ts'

/*
 * Makes `lib/`, what the package ships: modules that plain Node runs, with all that they need, their
 * types, source maps and the model as WebAssembly. `npm pack` calls it.
 */

const ROOT = join(import.meta.dirname, '../..')
const LIB = join(ROOT, 'lib')

rmSync(LIB, { recursive: true, force: true })
const bundled = await writeModules(LIB)
for (const [file, text] of declarations(ROOT, Object.values(MODULES))) {
  const path = join(LIB, 'types', file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
// A little of their own is in the module of the model and in what holds the modules together.
const names = new Set([
  'assemblyscript',
  'rolldown',
  ...bundled.flatMap((id) => packageOf(id) ?? []),
])
writeFileSync(join(LIB, NOTICES), notices(packages([...names])))
