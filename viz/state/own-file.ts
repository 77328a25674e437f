import { Fingerprint, type Scenario, type Trajectory } from '../../sim/index.ts'
import type { Reading } from '../plan/reading.ts'
import { OWN_SCENARIO } from '../words/names.ts'
import { PLACE } from '../words/town-names.ts'

/** A scenario file of the reader that stands for a town: how a link names it. */
export type OwnFile = {
  readonly town: number
  /** Beginning of a hash over the content, so that another file is not taken for it. */
  readonly print: string
  readonly id: string
}

const DIGITS = 8

/** Names a scenario that stands for a town. */
export function ownFile(scenario: Scenario, town: number): OwnFile {
  const print = new Fingerprint().text(JSON.stringify(scenario)).hex().slice(0, DIGITS)
  return { town, print, id: scenario.id }
}

/** Own scenarios as text: `1_0123abcd_my-town*2_...`, by town. */
export function writeOwnFiles(files: readonly OwnFile[]): string {
  return files.map(({ town, print, id }) => `${town + 1}_${print}_${id}`).join('*')
}

/** At most one own scenario for each town. */
export function readOwnFiles(text: string): Reading<readonly OwnFile[]> {
  const files: OwnFile[] = []
  let exact = true
  for (const part of text === '' ? [] : text.split('*')) {
    const [, number, print, id] = /^([123])_([0-9a-f]{8})_([a-z0-9-]+)$/.exec(part) ?? []
    const town = Number(number) - 1
    if (!print || !id || files.some((file) => file.town >= town)) exact = false
    else files.push({ town, print, id })
  }
  return { value: files, exact }
}

/** The files with one more, or another one, for its town. */
export function withOwnFile(files: readonly OwnFile[], file: OwnFile): readonly OwnFile[] {
  return [...withoutTown(files, file.town), file].sort((a, b) => a.town - b.town)
}

/** The files without that of a town. */
export function withoutTown(files: readonly OwnFile[], town: number): readonly OwnFile[] {
  return files.filter((file) => file.town !== town)
}

/** A run whose title says that its scenario is one of the reader. */
export function markedOwn(trajectory: Trajectory): Trajectory {
  const { scenario } = trajectory
  const title = {
    de: `${scenario.title.de}${PLACE}${OWN_SCENARIO.de}`,
    en: `${scenario.title.en}${PLACE}${OWN_SCENARIO.en}`,
  }
  return { ...trajectory, scenario: { ...scenario, title } }
}
