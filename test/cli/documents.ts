import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../lint/rooms.ts'
import { COMMAND } from '../made-command.ts'

/** A block of a document: `sh`, or a kind of file with its path, and what stands in it. */
export type Block = { readonly kind: string; readonly path: string; readonly text: string }

/** Blocks of a document that say what they are, in order; those that say nothing are left out. */
export function blocksOf(document: string): Block[] {
  const text = readFileSync(join(ROOT, document), 'utf8')
  // A block without a kind begins with the same mark as it ends: it has to be passed over as a whole.
  return [...text.matchAll(/^```(\w*) ?(\S*)\n([\s\S]*?)^```$/gm)].flatMap(
    ([, kind = '', path = '', text = '']) => (kind === '' ? [] : [{ kind, path, text }]),
  )
}

const NPM = 'npm run sim --'
let tried = false

/**
 * Runs a line in the folder of the repository; returns what it printed. Throws where it fails. The first
 * line runs as it is written, the others without what npm and the sources take to start.
 */
export async function shell(line: string): Promise<string> {
  const quick = tried ? line.replaceAll(NPM, `'${process.execPath}' '${COMMAND}'`) : line
  tried ||= line.includes(NPM)
  const { stdout, stderr } = await promisify(execFile)('sh', ['-e', '-c', quick], { cwd: ROOT })
  return stdout + stderr
}
