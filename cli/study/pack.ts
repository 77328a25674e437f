import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import { zipSync } from 'fflate'
import { MODEL_VERSION } from '../../sim/index.ts'
import { DATA_PACKAGE, dataPackage } from '../data-package.ts'
import { sha256 } from '../digest.ts'
import { InputError } from '../failure.ts'
import { MANIFEST, type RunFile } from '../manifest.ts'
import { NOTE } from '../note.ts'
import { PROGRAM } from '../program.ts'
import { RO_CRATE, roCrate } from '../ro-crate.ts'
import { FOLDER } from './folder.ts'
import { type OpenStudy, openStudy, RESULTS } from './open-study.ts'
import { JOURNAL } from './results.ts'
import { type StudyManifest, studyManifestIn } from './study-manifest.ts'
import { columnsOf } from './tables.ts'

/** Zip keeps times to two seconds, from 1980 on; what is packed twice is the same file. */
const NO_TIME = new Date('1980-01-01T00:00:00')
/** What is no part of a study. */
const LEFT_OUT: readonly string[] = ['in-use.json', 'node_modules']

/** `study pack`: everything in one file, for an archive such as Zenodo. */
export function registerPack(study: Command): void {
  study
    .command('pack')
    .description('put a study with its results into a zip file that an archive takes')
    .argument('[folder]', FOLDER, '.')
    .option('--out <file>', 'name of the file; default: the folder and the study hash')
    .option('--author <name>', 'who is to be cited; may be repeated', gatheredNames, [])
    .option('--unfinished', 'although runs are missing')
    .addHelpText(
      'after',
      `
In it: the study and its town, all tables, the journal from which runs are verified,
CITATION.cff, a data package, an RO-Crate, and VERIFY.md, which says how to check it.

Examples:
  npm run sim -- study pack my-town --author "A. Example"
  npm run sim -- study pack my-town --out my-town.zip`,
    )
    .action(pack)
}

function gatheredNames(name: string, before: readonly string[]): string[] {
  return [...before, name]
}

type Options = { out?: string; author: string[]; unfinished?: true }

async function pack(folder: string, { out, author, unfinished }: Options): Promise<void> {
  const open = await openStudy(folder)
  const manifest = studyManifestIn(open.folder)
  if (manifest === undefined || manifest.hash !== open.hash)
    throw new InputError('The study has no results of its present form; "study run" makes them.')
  const { runs: wanted } = open.plan
  if (manifest.done < wanted && unfinished === undefined)
    throw new InputError(
      `Only ${manifest.done} of ${wanted} runs are done; "study run" makes the others, --unfinished packs what is there.`,
    )
  const own = filesIn(open.folder).map((path): readonly [string, Uint8Array] => [
    path,
    readFileSync(join(open.folder, path)),
  ])
  const files = new Map(own)
  const add = (path: string, text: string) => files.set(path, Buffer.from(text))
  add('VERIFY.md', verifyText(open, manifest))
  if (!files.has('CITATION.cff')) add('CITATION.cff', citation(open, author))
  const described = [...files].map(([path, content]): RunFile => {
    const table = manifest.files.find((file) => join(RESULTS, file.path) === path)
    return {
      path,
      bytes: content.length,
      sha256: sha256(content),
      ...(table?.rows === undefined ? {} : { rows: table.rows }),
    }
  })
  const created = new Date().toISOString()
  const head = {
    name: `${open.study.title}-${open.hash.slice(0, 8)}`,
    title: open.study.title,
    description: `${NOTE}. A study with Helferkreise of ${manifest.done} runs.`,
    created,
  }
  const runs = described.find(({ path }) => path === join(RESULTS, 'runs.csv'))
  const tables = runs ? [{ file: runs, title: 'Runs', columns: columnsOf(open) }] : []
  add(DATA_PACKAGE, dataPackage(head, tables))
  const isResult = ({ path }: RunFile) => path.startsWith(RESULTS)
  add(
    RO_CRATE,
    roCrate(
      {
        ...manifest,
        description: head.description,
        command: `${PROGRAM} study run`,
        started: made(open.folder, 'study.lock.json'),
        ended: made(open.folder, MANIFEST),
      },
      {
        inputs: described.filter((file) => !isResult(file)),
        results: described.filter(isResult),
      },
    ),
  )
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1))
  const zip = zipSync(
    Object.fromEntries(sorted.map(([path, content]) => [path, [content, { mtime: NO_TIME }]])),
    { level: 6 },
  )
  const target = out ?? `${resolve(folder).split(/[/\\]/).at(-1)}-${open.hash.slice(0, 8)}.zip`
  writeFileSync(target, zip)
  console.log(`${target}: ${files.size} files, ${(zip.length / 1e6).toFixed(1)} MB. ${NOTE}.`)
  console.log(`sha256 ${sha256(zip)}`)
}

/** When a file of the results was written, in ISO 8601. */
function made(folder: string, name: string): string {
  return statSync(join(folder, RESULTS, name)).mtime.toISOString()
}

/** Paths of all files of a folder, below it. */
function filesIn(root: string, folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !LEFT_OUT.includes(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesIn(root, path)
      return entry.isFile() && !entry.name.endsWith('.zip') ? [relative(root, path)] : []
    })
}

function verifyText({ hash }: OpenStudy, { versions, source, done }: StudyManifest): string {
  return `# How to verify this study

${NOTE}. It was made with Helferkreise ${versions.helferkreise}${source ? ` (commit ${source.commit})` : ''} on Node ${versions.node}.

1. Install that version of Helferkreise.
2. Unpack this file, and in its folder call

   \`\`\`sh
   npm run sim -- study verify . --runs 20
   \`\`\`

   It compares every table with its digest in \`${RESULTS}/${MANIFEST}\`, makes 20 of the ${done} runs again and compares
   every value to the last bit with \`${RESULTS}/${JOURNAL}\`.
3. To make all runs again, move \`${RESULTS}\` away and call \`study run .\`: \`runs.parquet\` comes out with the same digest.

Study hash: ${hash}
`
}

/** A citation to be completed; JSON is YAML, so texts are quoted as JSON does. */
function citation({ study, hash }: OpenStudy, authors: readonly string[]): string {
  const named = authors.length > 0 ? authors : ['(your name)']
  return `cff-version: 1.2.0
message: If you use these results, please cite them with their version.
type: dataset
title: ${JSON.stringify(study.title)}
authors:
${named.map((name) => `  - name: ${JSON.stringify(name)}`).join('\n')}
version: ${hash.slice(0, 8)}
license: CC-BY-4.0
references:
  - type: software
    title: Helferkreise
    version: ${MODEL_VERSION}
    authors:
      - name: Helferkreise authors
`
}
