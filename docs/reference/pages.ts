import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Application, Converter, LogLevel, type ProjectReflection } from 'typedoc'
import type {} from 'typedoc-plugin-markdown'
import { withAnchorsOfHosts, withContents } from './anchors.ts'
import { plainer } from './plainer.ts'
import { shortenTypes, spellOut } from './short-types.ts'

const ROOT = join(import.meta.dirname, '../..')
/** What can be imported from the package, by the folder of the module that it is. */
const MODULES: Readonly<Record<string, string>> = {
  sim: 'helferkreise',
  'workers/node': 'helferkreise/workers',
  experiments: 'helferkreise/experiments',
  cli: 'helferkreise/files',
}

/**
 * The API reference, one page for each module of the package: path from the repository's root
 * and text. Takes some seconds. Throws where something exported has no doc comment, a doc comment
 * links to nothing, or a type is named that is not exported.
 */
export async function referencePages(): Promise<
  readonly { readonly path: string; readonly text: string }[]
> {
  const application = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: Object.keys(MODULES).map((folder) => join(ROOT, folder, 'index.ts')),
    tsconfig: join(import.meta.dirname, 'sources.json'),
    // The compiler of the project has checked them.
    skipErrorChecking: true,
    logLevel: LogLevel.Warn,
    readme: 'none',
    disableSources: true,
    disableGit: true,
    excludeExternals: true,
    excludeInternal: true,
    sort: ['alphabetical'],
    groupOrder: ['Functions', 'Classes', 'Interfaces', 'Type Aliases', 'Variables'],
    // Of use inside only, or names of lists whose words stand in the type that is shown.
    intentionallyNotExported: [
      'COUNT_FIELDS',
      'TOWN_FIELDS',
      'Ground',
      'ColumnSpec',
      'ColumnConstructor',
    ],
    validation: { notExported: true, invalidLink: true, notDocumented: true },
    requiredToBeDocumented: [
      'Function',
      'Class',
      'TypeAlias',
      'Interface',
      'Variable',
      'Method',
      'Accessor',
    ],
    ...({
      router: 'module',
      flattenOutputFiles: true,
      hideBreadcrumbs: true,
      hidePageHeader: true,
      useCodeBlocks: true,
      useHTMLAnchors: true,
      parametersFormat: 'table',
      classPropertiesFormat: 'table',
      interfacePropertiesFormat: 'table',
      typeAliasPropertiesFormat: 'table',
      typeDeclarationFormat: 'table',
      propertyMembersFormat: 'table',
      tableColumnSettings: { hideDefaults: true, hideModifiers: true, hideOverrides: true },
    } as object),
  })
  application.converter.on(Converter.EVENT_RESOLVE_BEGIN, spellOut)
  const project = await application.convert()
  if (!project) throw new Error('the sources cannot be read')
  for (const module of project.children ?? []) module.name = MODULES[module.name] ?? module.name
  shortenTypes(project)
  application.validate(project)
  const { warningCount, errorCount } = application.logger
  if (warningCount + errorCount > 0)
    throw new Error(`${warningCount + errorCount} problems in doc comments, told above`)
  return write(application, project)
}

async function write(application: Application, project: ProjectReflection) {
  const folder = mkdtempSync(join(tmpdir(), 'reference-'))
  try {
    await application.outputs.writeOutput({ name: 'markdown', path: folder }, project)
    const written = readdirSync(folder)
      .filter((file) => file !== 'README.md')
      .map((file) => ({ file, text: plainer(readFileSync(join(folder, file), 'utf8')) }))
    return withAnchorsOfHosts(written).map(({ file, text }) => ({
      path: `docs/api/${file}`,
      text: withContents(text),
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
