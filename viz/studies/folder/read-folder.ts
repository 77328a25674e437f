import type { CompactPolicies } from '../../../experiments/policies/compact.ts'
import { readCompactText } from '../../../experiments/policies/read-compact.ts'
import {
  RESULTS_FORMAT,
  type ResultsHead,
  readResultsHead,
} from '../../../experiments/study/results-head.ts'
import { readStudyHead, type StudyHead } from '../../../experiments/study/study-head.ts'
import { STUDY_FORMAT } from '../../../experiments/study/study-schema.ts'
import { MODEL_VERSION, type Problem } from '../../../sim/index.ts'
import { textOf } from '../../files/read-file.ts'
import { type FolderFile, isPacked, type Opened, unpacked } from './folder-file.ts'

/** What keeps a folder from being shown, or what has to be known of one that is. */
export type FolderFault =
  /** There is no study in it. */
  | { readonly kind: 'no-study'; readonly files: number }
  | { readonly kind: 'several'; readonly paths: readonly string[] }
  /** A file is of a newer format than the page knows. */
  | {
      readonly kind: 'newer'
      readonly path: string
      readonly found: number
      readonly known: number
    }
  | { readonly kind: 'faulty'; readonly path: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreadable'; readonly path: string }
/** What has to be known of a folder that is shown. */
export type FolderNote =
  | { readonly kind: 'no-results' }
  | { readonly kind: 'no-report' }
  | { readonly kind: 'unfinished'; readonly done: number; readonly runs: number }
  | { readonly kind: 'failed'; readonly failed: number; readonly runs: number }
  /** Made by another version of the model than the page has. */
  | { readonly kind: 'version'; readonly made: string; readonly here: string }

/** A figure of a study: its drawings by language, and its numbers. */
export type FolderFigure = {
  readonly name: string
  readonly drawings: { readonly de?: Blob; readonly en?: Blob }
  readonly numbers?: Blob
}

/** A table of results, by its path from there. */
export type FolderTable = { readonly path: string; readonly content: Blob }

/** A study that was opened from a folder. */
export type StudyFolder = {
  readonly name: string
  readonly head: StudyHead
  readonly results?: ResultsHead
  /** Its plans in compact form. */
  readonly plans?: CompactPolicies
  readonly report?: Blob
  readonly figures: readonly FolderFigure[]
  readonly tables: readonly FolderTable[]
  readonly notes: readonly FolderNote[]
}

/** A folder with what has to be known of it, or all that keeps it from being shown. */
export type FolderRead =
  | { readonly ok: true; readonly folder: StudyFolder }
  | { readonly ok: false; readonly faults: readonly FolderFault[] }

const STUDY_FILE = 'study.yaml'
const MANIFEST = 'manifest.json'
const REPORT = 'report.html'
/** What `study policies --compact` wrote, where it is beside the study. */
const PLANS = 'plans.json'
/** Folders of results whose tables are shown, in this order. */
const TABLES: readonly string[] = ['calibration', 'sensitivity', 'discovery', 'policies']

/** Reads the folder of a study, or one that was packed. Never rejects. */
export async function readFolder(opened: Opened): Promise<FolderRead> {
  const [only, ...others] = opened.files
  if (only === undefined || others.length > 0 || !isPacked(only)) return readFiles(opened)
  try {
    return await readFiles(await unpacked(only))
  } catch {
    return { ok: false, faults: [{ kind: 'unreadable', path: only.path }] }
  }
}

async function readFiles({ name, files }: Opened): Promise<FolderRead> {
  const roots = rootsIn(files)
  const [root] = roots
  if (root === undefined) return { ok: false, faults: [{ kind: 'no-study', files: files.length }] }
  if (roots.length > 1) {
    const paths = roots.map((each) => `${each}${STUDY_FILE}`)
    return { ok: false, faults: [{ kind: 'several', paths }] }
  }
  const byPath = new Map(
    files.flatMap(({ path, content }) =>
      path.startsWith(root) ? [[path.slice(root.length), content] as const] : [],
    ),
  )
  const faults: FolderFault[] = []
  const head = await headOf(byPath, faults)
  const results = await resultsOf(byPath, faults)
  const plans = await plansOf(byPath, faults)
  if (head === undefined || faults.length > 0) return { ok: false, faults }
  const report = byPath.get(`results/${REPORT}`)
  const shown = {
    name,
    head,
    ...(results ? { results } : {}),
    ...(plans ? { plans } : {}),
    ...(report ? { report } : {}),
    figures: figuresIn(byPath),
    tables: tablesIn(byPath),
  }
  return { ok: true, folder: { ...shown, notes: notesOf(shown) } }
}

/** Folders with a study that lie least deep. */
function rootsIn(files: readonly FolderFile[]): string[] {
  const found = files.flatMap(({ path }) =>
    path === STUDY_FILE || path.endsWith(`/${STUDY_FILE}`)
      ? [path.slice(0, path.length - STUDY_FILE.length)]
      : [],
  )
  const depth = (root: string) => root.split('/').length
  const least = Math.min(...found.map(depth))
  return found.filter((root) => depth(root) === least)
}

type ByPath = ReadonlyMap<string, Blob>

async function headOf(files: ByPath, faults: FolderFault[]): Promise<StudyHead | undefined> {
  const text = await textAt(files, STUDY_FILE, faults)
  if (text === undefined) return undefined
  const read = readStudyHead(text)
  if (!read.ok) {
    faults.push({ kind: 'faulty', path: STUDY_FILE, problems: read.problems })
    return undefined
  }
  const { format } = read.head
  if (format > STUDY_FORMAT)
    faults.push({ kind: 'newer', path: STUDY_FILE, found: format, known: STUDY_FORMAT })
  return read.head
}

async function resultsOf(files: ByPath, faults: FolderFault[]): Promise<ResultsHead | undefined> {
  const path = `results/${MANIFEST}`
  if (!files.has(path)) return undefined
  const text = await textAt(files, path, faults)
  if (text === undefined) return undefined
  const read = readResultsHead(text)
  if (read.ok) return read.results
  faults.push(
    'format' in read
      ? { kind: 'newer', path, found: read.format, known: RESULTS_FORMAT }
      : { kind: 'faulty', path, problems: read.problems },
  )
  return undefined
}

async function plansOf(files: ByPath, faults: FolderFault[]): Promise<CompactPolicies | undefined> {
  const text = await textAt(files, PLANS, faults)
  if (text === undefined) return undefined
  const read = readCompactText(text)
  if (read.ok) return read.policies
  faults.push({ kind: 'faulty', path: PLANS, problems: read.problems })
  return undefined
}

async function textAt(
  files: ByPath,
  path: string,
  faults: FolderFault[],
): Promise<string | undefined> {
  try {
    const content = files.get(path)
    return content && (await textOf(content))
  } catch {
    faults.push({ kind: 'unreadable', path })
    return undefined
  }
}

function figuresIn(files: ByPath): FolderFigure[] {
  const names = new Set(
    [...files.keys()].flatMap((path) => {
      const [, name] = /^results\/figures\/([^/]+?)(?:\.en)?\.svg$/.exec(path) ?? []
      return name === undefined ? [] : [name]
    }),
  )
  return [...names].map((name) => {
    const at = (ending: string) => files.get(`results/figures/${name}${ending}`)
    const [de, en, numbers] = [at('.svg'), at('.en.svg'), at('.csv')]
    return {
      name,
      drawings: { ...(de ? { de } : {}), ...(en ? { en } : {}) },
      ...(numbers ? { numbers } : {}),
    }
  })
}

function tablesIn(files: ByPath): FolderTable[] {
  const all = [...files].flatMap(([path, content]) => {
    const [, place = ''] = /^results\/(\w+)\/[^/]+\.csv$/.exec(path) ?? []
    const rank = TABLES.indexOf(place)
    return rank < 0 ? [] : [{ rank, table: { path: path.slice('results/'.length), content } }]
  })
  const sorted = all.toSorted(
    (one, other) => one.rank - other.rank || (one.table.path < other.table.path ? -1 : 1),
  )
  return sorted.map(({ table }) => table)
}

function notesOf({
  results,
  plans,
  report,
  tables,
}: Pick<StudyFolder, 'results' | 'plans' | 'report' | 'tables'>): FolderNote[] {
  if (!results && !plans && !report && tables.length === 0) return [{ kind: 'no-results' }]
  const notes: FolderNote[] = []
  if (results) {
    const { runs, done, failed, versions } = results
    const made = versions.helferkreise
    if (made !== MODEL_VERSION) notes.push({ kind: 'version', made, here: MODEL_VERSION })
    if (done < runs) notes.push({ kind: 'unfinished', done, runs })
    if (failed > 0) notes.push({ kind: 'failed', failed, runs })
  }
  if (!report) notes.push({ kind: 'no-report' })
  return notes
}
