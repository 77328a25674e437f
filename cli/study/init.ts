import { existsSync, readdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { InputError } from '../failure.ts'
import { isFolder, loadScenario } from '../load.ts'
import { writeAll } from '../write-all.ts'
import { STUDY_FILE } from './open-study.ts'
import { studyJsonSchema } from './schema.ts'
import { arrivalsTemplate, readmeTemplate, studyTemplate } from './template.ts'

/**
 * Makes a study folder with a scenario to start from.
 *
 * @throws InputError where something is in the folder already, or there is no such scenario.
 */
export function initStudy(folder: string, from: string): readonly string[] {
  if (existsSync(folder) && (!isFolder(folder) || readdirSync(folder).length > 0))
    throw new InputError(
      `${folder} is there already and not empty; a study needs a folder of its own.`,
    )
  const { text, tables, scenario } = loadScenario(from)
  const name = basename(resolve(folder))
  const town =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '') || 'town'
  const own = tables[scenario.inflowName]
  const files: [string, string][] = [
    [STUDY_FILE, studyTemplate(town, 'town.yaml')],
    ['town.yaml', text.replace(/^# yaml-language-server:.*\n/, '')],
    ['arrivals.csv', arrivalsTemplate()],
    ['study.schema.json', `${JSON.stringify(studyJsonSchema(), null, 2)}\n`],
    ['README.md', readmeTemplate(name)],
  ]
  // A table that is not one of the shipped ones comes along.
  if (own !== undefined && scenario.inflowName !== 'germany')
    files.push([`${scenario.inflowName}.csv`, own])
  writeAll(folder, files)
  return files.map(([file]) => file)
}
