import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { InputError } from '../failure.ts'
import { analysisTables } from './analyse.ts'
import { analysedStudy } from './analysed.ts'
import { calibrate } from './calibrate.ts'
import { calibrationTables } from './calibration-tables.ts'
import type { Engine } from './engine.ts'
import { fitterInThreads } from './fitting.ts'
import type { Journal } from './journal.ts'
import { type OpenStudy, resultPath } from './open-study.ts'
import { policyTables } from './policies/policy-tables.ts'
import type { PolicyResults } from './policies/run-policies.ts'

type Tables = readonly (readonly [path: string, content: string | Uint8Array])[]

/** What tables are computed of. */
type Behind = {
  readonly open: OpenStudy
  readonly journal: Journal
  readonly policies: PolicyResults | undefined
}

/** Folders of tables that are computed of the runs alone, each with how, and with what writes them. */
const COMPUTED: readonly {
  readonly folders: readonly string[]
  readonly by: string
  readonly tables: (behind: Behind) => Promise<Tables> | Tables
}[] = [
  {
    folders: ['sensitivity', 'discovery'],
    by: 'study analyse',
    tables: ({ open }) => analysisTables(analysedStudy(open)),
  },
  { folders: ['calibration'], by: 'study run', tables: fitted },
  {
    folders: ['policies'],
    by: 'study policies',
    tables: ({ policies }) => (policies ? policyTables(policies) : []),
  },
]

/** How many tables were computed again, and what is wrong with those that lie among the results. */
export type TablesAgain = { readonly tables: number; readonly problems: readonly string[] }

/**
 * Computes the tables of analyses, calibration and policies again from the runs, as far as there are some
 * among the results, and compares them byte by byte. Nothing is run and nothing is written.
 */
export async function tablesAgain(
  open: OpenStudy,
  journal: Journal,
  policies: PolicyResults | undefined,
): Promise<TablesAgain> {
  const problems: string[] = []
  let count = 0
  for (const { folders, by, tables } of COMPUTED) {
    if (!folders.some((folder) => existsSync(resultPath(open.folder, folder)))) continue
    const made = await tables({ open, journal, policies })
    count += made.length
    for (const [path, content] of made) {
      const file = resultPath(open.folder, path)
      if (!existsSync(file)) problems.push(`${path} is missing; "${by}" writes it`)
      else if (!readFileSync(file).equals(Buffer.from(content)))
        problems.push(`${path} is not what the runs give; "${by}" writes it anew`)
    }
  }
  return { tables: count, problems }
}

async function fitted({ open, journal }: Behind): Promise<Tables> {
  const { signal } = new AbortController()
  // Emulators, too, are fitted again and not taken from those that were kept.
  const { fitting, close } = fitterInThreads({ workers: availableParallelism(), signal })
  try {
    const fit = await calibrate(open, journal, nobody, { signal, quiet: true, fitting })
    return fit ? calibrationTables(open, fit) : []
  } finally {
    await close()
  }
}

/** Makes no runs: all that are needed have to be there. */
const nobody: Engine = {
  size: 1,
  evaluate: () =>
    Promise.reject(new InputError('Runs of the calibration are missing; "study run" makes them.')),
  close: () => Promise.resolve(),
}
