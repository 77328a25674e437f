import type { Session } from '../session/session.ts'
import { openDatabase } from './database.ts'
import { FolderDesk } from './folder/folder-desk.ts'
import { safeStore } from './run-store.ts'
import { StudyRuns } from './study-runs.ts'

/** Studies of a session: those that it runs, and the folder that is open. They stay while they are not looked at. */
export type Studies = { readonly runs: StudyRuns; readonly folder: FolderDesk }

const KNOWN = new WeakMap<Session, Studies>()

/** The studies of a session. */
export function studiesOf(session: Session): Studies {
  const known = KNOWN.get(session)
  if (known) return known
  // As many as there are workers for many runs.
  const width = Math.max(1, (navigator.hardwareConcurrency || 2) - 1)
  const runs = new StudyRuns(session.crowd, safeStore(openDatabase), width)
  const made = { runs, folder: new FolderDesk() }
  KNOWN.set(session, made)
  void runs.look()
  return made
}
