import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where the compiler leaves the types of all rooms. */
const MADE = 'node_modules/.cache/types'
const RELATIVE = /((?:from|import\()\s*['"])(\.[^'"]*)\.ts(['"])/g

/** Names that the sources have for numbers and columns (sim/numbers.d.ts), which nobody else knows. */
const NUMBERS = /^declare type (\w+) = (\w+)$/gm

/** The text of a module with the names that it uses and does not have itself. */
function withNumbers(text: string, numbers: string): string {
  const own = (name: string) =>
    new RegExp(`import[^;]*\\b${name}\\b[^;]*from|type ${name}\\b`).test(text)
  const aliases = [...numbers.matchAll(NUMBERS)].flatMap(([, name = '', meaning]) =>
    new RegExp(`\\b${name}\\b`).test(text) && !own(name) ? `type ${name} = ${meaning};\n` : [],
  )
  return `${aliases.join('')}${text}`
}

/**
 * Types of the package, by path and text: those of its entries and all that these need. Inside
 * they name each other by `.ts`, which only a project that compiles TypeScript itself can follow:
 * here by `.js`. Throws with the compiler's words where the types are wrong.
 */
export function declarations(root: string, entries: readonly string[]): Map<string, string> {
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b'], {
    cwd: root,
    stdio: 'inherit',
  })
  const numbers = readFileSync(join(root, 'sim/numbers.d.ts'), 'utf8')
  const found = new Map<string, string>()
  const visit = (file: string): void => {
    const declared = file.replace(/\.ts$/, '.d.ts')
    if (found.has(declared)) return
    const text = readFileSync(join(root, MADE, declared), 'utf8')
    found.set(declared, withNumbers(text.replace(RELATIVE, '$1$2.js$3'), numbers))
    for (const [, , needed = ''] of text.matchAll(RELATIVE))
      visit(join(dirname(file), `${needed}.ts`))
  }
  for (const entry of entries) visit(entry)
  return found
}
