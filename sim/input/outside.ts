import type { Scenario } from '../terms/scenario.ts'
import type { InflowTable, Scope } from '../world/inflow.ts'
import { parseInflow } from './inflow-file.ts'
import { checkMonths, checkPlace, checkShocks, doubts } from './outside-checks.ts'
import { didYouMean, type Problem } from './problem.ts'
import type { Outside } from './schema.ts'
import { NATION, type Tables } from './tables.ts'

/** Name that stands for no table: all arrivals are generated. */
const NO_TABLE = 'none'
const EMPTY: InflowTable = { firstMonth: '2014-01', arrivals: [], ukraine: [] }
/** Tables are listed up to this number, and characters of a name. */
const LISTED = 60
/** A town without a key takes its share of all inhabitants of the country (31 December 2014). */
const WHOLE_COUNTRY = { stateKey: 1, statePopulation: 81_197_537 } as const

type Part = Pick<Scenario, 'inflowName' | 'inflow' | 'country' | 'arrivals' | 'place'>
type Reading = {
  /** What the scenario has of it; undefined where a problem leaves it open. */
  readonly part?: Part
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/** Reads who comes: finds the table, settles whom it counts, and holds both against the run. */
export function readOutside(said: Outside, tables: Tables): Reading {
  const problems = [...checkPlace(said), ...checkShocks(said)]
  const found = findTable(said, tables)
  problems.push(...found.problems)
  if (found.table === undefined) return { problems, warnings: [] }
  const { table } = found
  problems.push(...checkMonths(said, table))
  const scope = said.arrivals.scope ?? found.scope
  if (scope === undefined) return { problems, warnings: [] }
  const country = nationBeside(said, tables)
  const part: Part = {
    inflowName: said.inflow,
    inflow: table,
    ...(country && { country }),
    arrivals: {
      ...said.arrivals,
      scope,
      delayed: said.arrivals.delayed ?? scope === 'national',
    },
    place: {
      ...said.place,
      stateKey: said.place.stateKey ?? WHOLE_COUNTRY.stateKey,
      statePopulation: said.place.statePopulation ?? WHOLE_COUNTRY.statePopulation,
    },
  }
  return {
    part,
    problems,
    warnings: problems.length > 0 ? [] : doubts(said, scope, table, country),
  }
}

type Found = { readonly table?: InflowTable; readonly scope?: Scope; readonly problems: Problem[] }

/** The table of a scenario and whom it counts, as the table says. */
function findTable({ inflow, arrivals }: Outside, tables: Tables): Found {
  if (inflow === NO_TABLE) {
    if (arrivals.background !== null || arrivals.shocks.length > 0)
      return { table: EMPTY, scope: 'local', problems: [] }
    const message = `expected a background or shocks, since inflow is "${NO_TABLE}"`
    return { problems: [{ path: 'arrivals', message }] }
  }
  const text = textOf(tables.texts, inflow)
  if (text === undefined) return { problems: [unknownTable(inflow, tables)] }
  const read = parseInflow(text)
  if (!read.ok)
    return {
      problems: read.problems.map((problem) => ({ ...problem, path: `inflow ${problem.path}` })),
    }
  return { ...read, problems: checkScope(inflow, arrivals.scope, read.scope) }
}

/** A text by its name, in which an umlaut may be one character or two. */
function textOf(texts: Readonly<Record<string, string>>, name: string): string | undefined {
  const same = Object.keys(texts).find((known) => known.normalize() === name.normalize())
  return same === undefined ? undefined : texts[same]
}

function unknownTable(name: string, { texts, unread }: Tables): Problem {
  const why = textOf(unread, name)
  if (why) return { path: 'inflow', message: `the table "${name}" cannot be read: ${why}` }
  const known = [...new Set([...Object.keys(texts), ...Object.keys(unread)])].sort()
  const meant = didYouMean(name, known)
  const list = known.length > 0 ? `; known: ${known.slice(0, LISTED).join(', ')}` : ''
  const hint = meant === undefined ? list : `; did you mean "${meant}"?`
  return { path: 'inflow', message: `no inflow table "${name.slice(0, LISTED)}"${hint}` }
}

/** Whom a table counts is said once at least, and never in two ways. */
function checkScope(name: string, here: Scope | undefined, there: Scope | undefined): Problem[] {
  if (here === undefined && there === undefined) {
    const message = `does "${name}" count those who come to the country or to the town? Put the line "# scope: national" or "# scope: local" into it, or say it here`
    return [{ path: 'arrivals.scope', message }]
  }
  if (here === undefined || there === undefined || here === there) return []
  return [{ path: 'arrivals.scope', message: `expected ${there}, as "${name}" says, got ${here}` }]
}

/** The shipped national table beside another one. */
function nationBeside({ inflow }: Outside, tables: Tables): InflowTable | undefined {
  const text = inflow === NATION || inflow === NO_TABLE ? undefined : textOf(tables.texts, NATION)
  const read = text === undefined ? undefined : parseInflow(text)
  return read?.ok ? read.table : undefined
}
