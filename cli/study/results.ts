import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { InputError } from '../failure.ts'
import { Journal } from './journal.ts'
import { type Identity, type OpenStudy, RESULTS, resultPath } from './open-study.ts'

const LOCK_FILE = 'study.lock.json'
const IN_USE = 'in-use.json'
export const JOURNAL = 'journal.txt'

/** What a study has computed so far. */
export type Results = { readonly journal: Journal; close(): void }

/**
 * Opens the results of a study, for nobody else at the same time. Results of another study, or of
 * another version of the model, are never mixed with these.
 *
 * @throws InputError where they are of another study, or somebody else is at them.
 */
export function openResults({ folder, identity, study }: OpenStudy): Results {
  const lock = resultPath(folder, LOCK_FILE)
  mkdirSync(resultPath(folder, '.'), { recursive: true })
  claim(resultPath(folder, IN_USE))
  try {
    if (existsSync(lock))
      checkSame(JSON.parse(readFileSync(lock, 'utf8')).identity, identity, folder)
    else {
      const { towns, ...resolved } = study
      const names = towns.map(({ name }) => name)
      const told = { identity, study: { ...resolved, towns: names } }
      writeFileSync(lock, `${JSON.stringify(told, null, 2)}\n`)
    }
    const journal = new Journal(resultPath(folder, JOURNAL))
    return {
      journal,
      close() {
        journal.close()
        rmSync(resultPath(folder, IN_USE), { force: true })
      },
    }
  } catch (error) {
    rmSync(resultPath(folder, IN_USE), { force: true })
    throw error
  }
}

/**
 * Checks that results which are only read are of this study, made by whichever version of the model,
 * or by this one.
 *
 * @throws InputError where they are of another one.
 */
export function checkResults(
  { folder, identity }: OpenStudy,
  by: 'any model' | 'this model' = 'any model',
): void {
  const lock = resultPath(folder, LOCK_FILE)
  if (!existsSync(lock)) return
  const { model: _, ...asked } = identity
  const known = JSON.parse(readFileSync(lock, 'utf8')).identity
  checkSame(known, by === 'this model' ? identity : asked, folder)
}

function checkSame(known: Identity, now: Identity, folder: string): void {
  const other = Object.keys(now).filter((key) => known[key] !== now[key])
  if (other.length === 0) return
  throw new InputError(
    `The results in ${folder}/${RESULTS} are of another study: ${other.join(', ')} ${other.length === 1 ? 'differs' : 'differ'}. Move that folder away, or copy the study into another one.`,
  )
}

/** Marks the results as in use by this process; a mark of a process that is gone does not count. */
function claim(path: string): void {
  const mark = JSON.stringify({ process: process.pid })
  try {
    writeFileSync(path, mark, { flag: 'wx' })
  } catch (error) {
    if (!existsSync(path)) throw error
    const owner = ownerOf(path)
    if (owner !== undefined && isRunning(owner))
      throw new InputError(`Another process (${owner}) is at this study; wait for it, or stop it.`)
    writeFileSync(path, mark)
  }
}

function ownerOf(path: string): number | undefined {
  try {
    const { process: owner } = JSON.parse(readFileSync(path, 'utf8'))
    return Number.isInteger(owner) ? owner : undefined
  } catch {
    return undefined
  }
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
